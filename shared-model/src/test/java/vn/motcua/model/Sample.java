// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Decision;
import vn.motcua.model.dossier.Consignment;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.PostalMode;
import vn.motcua.model.dossier.Promise;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.procedure.FeeSchedule;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.ProcessTerms;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.procedure.WorkingCalendar;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.wire.Catalogue;

/// Values for tests. All people are invented.
public final class Sample {

    public static final Instant NOW = Instant.parse("2026-11-21T01:41:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final OfficeCode OFFICE = new OfficeCode("H17.242");
    public static final Catalogue CATALOGUE = Catalogue.shipped();
    public static final Procedure BIRTH = CATALOGUE.procedure(new ProcedureCode("1.001193"));

    private static final Random RANDOM = new Random(7);

    private Sample() {}

    public static Office office() {
        return new Office(
                OFFICE,
                "Trung tâm Phục vụ hành chính công phường Hải Châu",
                "UBND PHƯỜNG HẢI CHÂU",
                "Hải Châu",
                LocalDate.of(2025, 7, 1),
                null);
    }

    public static Officer clerk() {
        return new Officer(new OfficerId("ha.tran"), "Trần Thu Hà", "Cán bộ tiếp nhận", OFFICE, Set.of(Role.CLERK));
    }

    public static Officer signer() {
        return new Officer(
                new OfficerId("vinh.phan"),
                "Phan Quang Vinh",
                "Phó Chủ tịch",
                OFFICE,
                Set.of(Role.SIGNER, Role.SUPERVISOR));
    }

    public static Citizen citizen() {
        return new Citizen(
                new CitizenNumber("048195000128"),
                "Nguyễn Thị Thuỳ Linh",
                new BirthDate(1995, 3, 14),
                Sex.FEMALE,
                "K45/12 Ông Ích Khiêm, phường Hải Châu, TP. Đà Nẵng",
                "0905123318");
    }

    /// Everybody the office has, by role.
    public static Officer officer(Role... roles) {
        return officer(OFFICE, roles);
    }

    public static Officer officer(OfficeCode office, Role... roles) {
        return new Officer(
                new OfficerId("x." + roles[0].name().toLowerCase(Locale.ROOT)), "X", "", office, Set.of(roles));
    }

    public static DossierId dossierId() {
        return new DossierId(new UUID(RANDOM.nextLong(), RANDOM.nextLong()));
    }

    public static Dossier draft() {
        return Dossier.open(dossierId(), OFFICE, BIRTH, citizen()).withFields(Map.of("child.name", "Trần Gia Huy"));
    }

    /// A draft in which nothing is missing.
    public static Dossier complete() {
        var dossier = compared(draft());
        for (DossierPaper paper : toScan(dossier)) {
            var scanned = new Source.Scanned(PaperId.of(paper.required().name().getBytes()), 1);
            dossier = dossier.withPaper(paper.required().no(), scanned);
        }
        return dossier;
    }

    /// The same draft; papers that are only shown were.
    public static Dossier compared(Dossier draft) {
        var dossier = draft;
        for (DossierPaper paper : draft.papers()) {
            if (paper.required().kind() == RequiredPaper.Kind.PRESENT) {
                dossier = dossier.withPaper(paper.required().no(), new Source.Shown());
            }
        }
        return dossier;
    }

    /// The rows of a checklist that come from a scanner.
    public static List<DossierPaper> toScan(Dossier draft) {
        return draft.papers().stream()
                .filter(p -> p.required().kind() != RequiredPaper.Kind.PRESENT)
                .toList();
    }

    /// The law that ships, with this version of a procedure in it.
    public static Law law(Procedure version) {
        return new Law() {
            @Override
            public WorkingCalendar calendar(OfficeCode office, LocalDate day) {
                return CATALOGUE.calendar(office, day);
            }

            @Override
            public ProcessTerms terms(LocalDate day) {
                return CATALOGUE.terms(day);
            }

            @Override
            public Optional<Procedure> known(ProcedureCode code, LocalDate first) {
                return code.equals(version.code()) ? Optional.of(version) : CATALOGUE.known(code, first);
            }

            @Override
            public FeeSchedule fees() {
                return CATALOGUE.fees();
            }
        };
    }

    public static Receipt receipt(int serial) {
        return new Receipt(
                DossierCode.official(OFFICE, TODAY, serial),
                NOW,
                clerk().id(),
                LocalDateTime.of(2026, 11, 23, 17, 0),
                0);
    }

    /// What the law promises for what was filed, or first waited for a supplement.
    public static Receipt promised(Dossier dossier, DossierCode code) {
        return new Promise(dossier, CATALOGUE).receipt(code, NOW, clerk().id());
    }

    public static Dossier received(int serial) {
        return complete().receive(receipt(serial));
    }

    /// Collected by a post office, in no bag yet.
    public static Dossier filedByPost(OfficeCode post) {
        var consignment = new Consignment("PG-0001", "NP-77", PostalMode.BOTH);
        return Moves.file(complete(), Filing.byPost(post, consignment, NOW));
    }

    public static Result result() {
        return result("KQ.G15.000031", "Giấy khai sinh");
    }

    public static Result result(String kind, String name) {
        return new Result(
                ResultId.next(RANDOM),
                kind,
                citizen().number(),
                name,
                "214/2026",
                "Khai sinh Trần Gia Huy",
                OFFICE,
                NOW,
                null,
                "Toàn quốc",
                Result.Status.VALID,
                PaperId.of(new byte[] {1}));
    }

    public static Command command(long op, Act act) {
        return new Command(
                new CommandId(new UUID(RANDOM.nextLong(), RANDOM.nextLong())), 1, op, clerk().id(), 0, NOW, act);
    }

    /// As a counter and the centre decide it, by the calendars that ship.
    public static Decision decide(@Nullable Dossier current, Act act, long baseVersion, Officer actor, Instant at) {
        return Decision.on(current, act, baseVersion, actor, at, CATALOGUE);
    }

    public static List<Role> roles() {
        return List.of(Role.values());
    }
}
