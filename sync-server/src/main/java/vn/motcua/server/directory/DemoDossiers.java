// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.directory;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.server.store.Tx;

/// Thirty open dossiers around now: some overdue, some due today, most later.
final class DemoDossiers {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int COUNT = 30;
    private static final List<String> PROCEDURES =
            List.of("1.001193", "1.004873", "1.000894", "2.000635", "1.004859", "1.004222");

    private final OfficeCode office;
    private final LocalDateTime now;
    private final Clock clock;
    private final SecureRandom random;
    private final Catalogue catalogue = Catalogue.shipped();

    DemoDossiers(OfficeCode office, Clock clock, SecureRandom random) {
        this.office = office;
        this.clock = clock;
        this.now = LocalDateTime.now(clock.withZone(VIETNAM));
        this.random = random;
    }

    List<Dossier> all(Tx tx) {
        var people = DemoPeople.all();
        var all = new ArrayList<Dossier>();
        for (var i = 0; i < COUNT; i++) {
            var procedure = catalogue.procedure(new ProcedureCode(PROCEDURES.get(i % PROCEDURES.size())));
            var due = due(i);
            var receivedAt = due.minusDays(4).minusHours(i % 5);
            var code = code(tx, receivedAt.toLocalDate());
            var receipt = new Receipt(
                    code,
                    receivedAt.atZone(VIETNAM).toInstant(),
                    new OfficerId("ha.tran"),
                    due,
                    procedure.fee().atCounter());
            // Linh's own counter session starts with nothing open
            all.add(open(procedure, people.get(2 + i)).receive(receipt).atVersion(1));
        }
        return all;
    }

    private Dossier open(Procedure procedure, vn.motcua.model.citizen.Citizen applicant) {
        var dossier = Dossier.open(new DossierId(Uuid7.next(clock, random)), office, procedure, applicant)
                .withFields(Map.of("demo", "1"));
        for (var paper : procedure.papers()) {
            if (paper.required()) {
                dossier = dossier.withPaper(paper.no(), new Source.Declared());
            }
        }
        return dossier;
    }

    private DossierCode code(Tx tx, LocalDate day) {
        return DossierCode.official(office, day, tx.codes().next(office, day));
    }

    /// Six overdue, six within the next hours, the rest on later days.
    private LocalDateTime due(int i) {
        if (i < 6) {
            return now.minusHours(5 + 19L * i).withMinute(0).withSecond(0).withNano(0);
        }
        if (i < 12) {
            return now.plusMinutes(40 + 55L * (i - 6)).withSecond(0).withNano(0);
        }
        return now.plusDays(1 + (i - 12) / 3).toLocalDate().atTime(17, 0);
    }
}
