// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.Wire;

/// A dossier received at the counter, durable before the receipt: dossier, history and outbox row in one transaction
/// and a disk sync; against raw H2 that writes one row of the same bytes with the same encryption and the same sync.
final class PerformBench {

    private static final OfficeCode OFFICE = new OfficeCode("H17.242");
    private static final int TIMES = 200;
    /// Until the compiler has done its work, on both sides.
    private static final int WARM_UP = 1_000;

    private final Procedure procedure = Catalogue.shipped().procedures().getFirst();
    private final Officer clerk = new Officer(new OfficerId("bench"), "Bench", "", OFFICE, Set.of(Role.CLERK));
    private final AtomicInteger serial = new AtomicInteger();

    List<Figure> run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("motcua-raw");
        var url = "jdbc:h2:file:" + folder.resolve("raw") + ";CIPHER=AES;WRITE_DELAY=0";
        try (var bench = new BenchStore();
                var raw = DriverManager.getConnection(url, "sa", "file user")) {
            raw.createStatement().execute("create table t(id uuid primary key, body varchar)");
            var body = Wire.text(received());
            Rounds.perSecond(WARM_UP, () -> bench.store.perform(new Act.ReceiveDossier(received()), clerk));
            Rounds.perSecond(WARM_UP, () -> insert(raw, body));
            var medians = Rounds.of(
                    5,
                    () -> Rounds.perSecond(TIMES, () -> bench.store.perform(new Act.ReceiveDossier(received()), clerk)),
                    () -> Rounds.perSecond(TIMES, () -> insert(raw, body)));
            return List.of(new Figure(
                    "sync",
                    "dossiers received, durable",
                    "1/s",
                    medians.ours(),
                    "raw H2, one row, same sync",
                    medians.theirs(),
                    0.5,
                    true));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void insert(java.sql.Connection raw, String body) {
        try (var insert = raw.prepareStatement("insert into t values(random_uuid(), ?)");
                var sync = raw.createStatement()) {
            insert.setString(1, body);
            insert.executeUpdate();
            sync.execute("checkpoint sync");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Dossier received() {
        var id = new DossierId(Uuid7.next(Clock.systemUTC(), new SecureRandom()));
        var number = serial.incrementAndGet();
        var dossier = Dossier.open(id, OFFICE, procedure, LookupBench.citizen(number));
        for (var paper : dossier.missing()) {
            dossier = dossier.withPaper(paper.required().no(), new Source.Shown());
        }
        var day = LocalDate.of(2026, 11, 21);
        return dossier.receive(new Receipt(
                DossierCode.official(OFFICE, day, number),
                Clock.systemUTC().instant(),
                clerk.id(),
                LocalDateTime.of(day.plusDays(2), java.time.LocalTime.of(17, 0)),
                0));
    }
}
