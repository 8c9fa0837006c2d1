// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// Who and what there is in a simulated world: two offices, their officers, a few citizens, dossiers.
final class People {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    static final OfficeCode WARD = Sample.OFFICE;
    static final OfficeCode OTHER_WARD = new OfficeCode("H17.243");
    static final List<String> FIELDS = List.of("child.name", "child.place", "father.name");

    private static final List<String> NUMBERS = List.of("048195000128", "048095000211", "048090001777", "048301000042");

    private People() {}

    static Office office(OfficeCode code) {
        return new Office(code, "Trung tâm " + code, "UBND", "Hải Châu", LocalDate.of(2025, 7, 1), null);
    }

    /// @param desk each has a clerk and a supervisor of its own
    static List<Officer> officers(OfficeCode office, String desk) {
        var name = desk.toLowerCase(java.util.Locale.ROOT);
        return List.of(
                new Officer(new OfficerId("clerk." + name), "Trần Thu Hà", "Cán bộ", office, Set.of(Role.CLERK)),
                new Officer(
                        new OfficerId("chief." + name),
                        "Phan Quang Vinh",
                        "Phó Chủ tịch",
                        office,
                        Set.of(Role.SIGNER, Role.SUPERVISOR)));
    }

    static Citizen citizen(Chance chance) {
        var number = chance.oneOf(NUMBERS);
        return new Citizen(
                new CitizenNumber(number),
                "Nguyễn Thị Thuỳ Linh " + number.charAt(4),
                new BirthDate(1995, 3, 14),
                Sex.FEMALE,
                "K45/12 Ông Ích Khiêm",
                "0905123318");
    }

    /// All papers in order, these scanned and the others only shown.
    static Dossier complete(OfficeCode office, Chance chance, DossierId id, List<PaperId> scanned) {
        var dossier = Dossier.open(id, office, Sample.BIRTH, citizen(chance))
                .withFields(Map.of(FIELDS.getFirst(), "Trần Gia Huy"));
        var next = 0;
        for (var paper : dossier.papers()) {
            Source source = next < scanned.size() ? new Source.Scanned(scanned.get(next++), 1) : new Source.Shown();
            dossier = dossier.withPaper(paper.required().no(), source);
        }
        return dossier;
    }

    static Receipt receipt(DossierCode code, Officer clerk, Clock clock) {
        var now = clock.instant();
        var due = LocalDateTime.ofInstant(now, VIETNAM)
                .plusDays(3)
                .withHour(17)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        return new Receipt(code, now, clerk.id(), due, 75_000);
    }

    static Result result(Dossier dossier, Chance chance, PaperId paper, Clock clock) {
        return new Result(
                ResultId.next(chance.generator()),
                "KQ.G15.000031",
                dossier.applicant().number(),
                "Giấy khai sinh",
                "214/2026",
                "Khai sinh",
                dossier.office(),
                clock.instant(),
                null,
                "Toàn quốc",
                Result.Status.VALID,
                paper);
    }
}
