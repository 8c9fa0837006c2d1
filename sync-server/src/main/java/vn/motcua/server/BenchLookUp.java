// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.Database;
import vn.motcua.server.warehouse.MeasureLookUp;

/// `SyncServer bench-lookup --jdbc URL [--user U --password P] --results N`: one JSON line of milliseconds. The
/// database must be an empty PostgreSQL, or one that was filled by this before.
final class BenchLookUp {

    private BenchLookUp() {}

    static String run(List<String> args) {
        try (var database = Database.open(of(args, "--jdbc", ""), of(args, "--user", ""), of(args, "--password", ""))) {
            var measure = new MeasureLookUp(database, Clock.systemUTC(), new SecureRandom());
            return Wire.text(measure.run(Integer.parseInt(of(args, "--results", "10000"))));
        }
    }

    private static String of(List<String> args, String name, String usual) {
        var at = args.indexOf(name);
        return at < 0 || at + 1 >= args.size() ? usual : args.get(at + 1);
    }
}
