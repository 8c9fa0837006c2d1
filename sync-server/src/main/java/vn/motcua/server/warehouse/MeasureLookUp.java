// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.wire.Messages.Lookup;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.InventedResults;

/// How long a look-up takes at the centre itself: log line, citizen and results, in a warehouse of invented results on
/// an empty PostgreSQL.
public final class MeasureLookUp {

    private static final int WARM_UP = 300;
    private static final int ROUNDS = 2_000;
    private static final OfficeCode OFFICE = new OfficeCode("H17.242");

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    public MeasureLookUp(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /// @param results there shall be, three a citizen
    /// @return milliseconds: median, 99th of 100, slowest; and how many results were found for each
    public Map<String, Object> run(int results) {
        var sample = new Result(
                new ResultId("0".repeat(20)),
                "KQ.G15.000031",
                new CitizenNumber("9".repeat(12)),
                "Giấy khai sinh",
                "214/2026",
                "Khai sinh",
                OFFICE,
                LocalDate.of(2026, 1, 5).atStartOfDay(ZoneOffset.UTC).toInstant(),
                null,
                "Toàn quốc",
                Result.Status.VALID,
                null);
        database.write(tx -> tx.inventedResults().upTo(results, sample));
        database.write(tx -> tx.inventedResults().settle());
        var lookUp = new LookUp(database, clock, random);
        var caller = caller();
        var times = new double[ROUNDS];
        var found = 0;
        for (var i = -WARM_UP; i < ROUNDS; i++) {
            var number = InventedResults.owner(random.nextInt(results / InventedResults.EACH));
            var question = new Lookup(number, null, "bench", UUID.randomUUID());
            var start = System.nanoTime();
            var reply = lookUp.find(caller, question);
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
                found += reply.results().size();
            }
        }
        Arrays.sort(times);
        return Map.of(
                "results",
                results,
                "median",
                times[ROUNDS / 2],
                "p99",
                times[ROUNDS * 99 / 100],
                "slowest",
                times[ROUNDS - 1],
                "found",
                (double) found / ROUNDS);
    }

    private Caller caller() {
        var id = new DeviceId(UUID.randomUUID());
        var device = new Device(id, OFFICE, "BENCH", "-", "-", "-", clock.instant(), false);
        return new Caller(device, new Officer(new OfficerId("bench"), "", "", OFFICE, Set.of(Role.CLERK)));
    }
}
