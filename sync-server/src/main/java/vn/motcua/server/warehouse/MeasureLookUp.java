// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
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

    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 4_000;
    private static final int CLIENTS = 4;
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
    /// @return milliseconds, asked by one client and by four at once: median, 99th of 100; and how many results
    /// were found for each
    public Map<String, Object> run(int results) {
        database.write(tx -> tx.inventedResults().upTo(results, sample()));
        database.write(tx -> tx.inventedResults().settle());
        var citizens = results / InventedResults.EACH;
        ask(citizens, WARM_UP);
        var found = ask(citizens, 1).getFirst().found();
        var one = times(ask(citizens, ROUNDS));
        var four = times(together(citizens));
        return Map.of(
                "results",
                results,
                "median",
                of(one, 50),
                "p99",
                of(one, 99),
                "median4",
                of(four, 50),
                "p994",
                of(four, 99),
                "found",
                found);
    }

    private static double[] times(List<Answered> answers) {
        return answers.stream().mapToDouble(Answered::ms).sorted().toArray();
    }

    private static double of(double[] sorted, int percentile) {
        return sorted[(sorted.length - 1) * percentile / 100];
    }

    private record Answered(double ms, int found) {}

    private List<Answered> ask(int citizens, int rounds) {
        var lookUp = new LookUp(database, clock, random);
        var caller = caller();
        var answers = new ArrayList<Answered>();
        for (var i = 0; i < rounds; i++) {
            var number = InventedResults.owner(random.nextInt(citizens));
            var question = new Lookup(number, null, "bench", UUID.randomUUID());
            var start = System.nanoTime();
            var reply = lookUp.find(caller, question);
            answers.add(new Answered(
                    (System.nanoTime() - start) / 1e6, reply.results().size()));
        }
        return answers;
    }

    private List<Answered> together(int citizens) {
        var all = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> new FutureTask<>(() -> ask(citizens, ROUNDS / CLIENTS)))
                .toList();
        all.forEach(client -> Thread.ofVirtual().start(client));
        return all.stream().map(MeasureLookUp::got).flatMap(List::stream).toList();
    }

    private static List<Answered> got(FutureTask<List<Answered>> client) {
        try {
            return client.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Result sample() {
        return new Result(
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
    }

    private Caller caller() {
        var id = new DeviceId(UUID.randomUUID());
        var device = new Device(id, OFFICE, "BENCH", "-", "-", "-", clock.instant(), false);
        return new Caller(device, new Officer(new OfficerId("bench"), "", "", OFFICE, Set.of(Role.CLERK)));
    }
}
