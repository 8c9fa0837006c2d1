// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Progress;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.RegisterNumber;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.Wire;

/// A year of a very large office, invented: the same citizens and dossiers for the same seed and day. A third of the
/// dossiers of the last five months is still open.
final class InventedOffice {

    static final OfficeCode CODE = new OfficeCode("H17.242");
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Scope SCOPE = Scope.of(CODE);
    private static final int CITIZENS = 10_000;
    private static final int EVENTS = 4_000;
    private static final long YEAR = Duration.ofDays(365).toSeconds();
    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Võ", "Hồ"};
    private static final String[] MIDDLE = {"Văn", "Thị", "Hữu", "Ngọc", "Minh", "Quang", "Thanh", "Đức", "Kim", "Xuân"
    };
    private static final String[] GIVEN = {
        "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Mai", "Nam", "Oanh", "Phúc", "Quỳnh", "Sơn",
        "Thuỳ", "Uyên", "Vân", "Yến", "Đạt", "Hòa"
    };

    private final Catalogue catalogue = Catalogue.shipped();
    private final List<Procedure> procedures = catalogue.procedures();
    private final int dossiers;
    private final int citizens;
    private final long seed;
    private final Instant now;
    private long events;

    InventedOffice(int dossiers, int citizens, long seed, Instant now) {
        this.dossiers = dossiers;
        this.citizens = citizens;
        this.seed = seed;
        this.now = now;
    }

    /// Fills a store as a fresh counter is filled by its first pull.
    void fill(Store store) {
        for (var from = 0; from < citizens; from += CITIZENS) {
            var some = new ArrayList<Citizen>();
            for (var i = from; i < Math.min(citizens, from + CITIZENS); i++) {
                some.add(citizen(i));
            }
            store.citizens().put(some);
        }
        var lines = new ArrayList<EventLine>();
        for (var i = 0; i < dossiers; i++) {
            tell(dossier(i), lines);
            if (lines.size() >= EVENTS || i == dossiers - 1) {
                store.confirmed().apply(lines);
                lines.clear();
            }
        }
    }

    Citizen citizen(int i) {
        var random = new Random(seed + i);
        var year = 1940 + random.nextInt(60);
        var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        var name = FAMILY[random.nextInt(FAMILY.length)] + " " + MIDDLE[random.nextInt(MIDDLE.length)] + " "
                + GIVEN[random.nextInt(GIVEN.length)] + " " + GIVEN[random.nextInt(GIVEN.length)];
        return new Citizen(
                new CitizenNumber("048%d%02d%06d".formatted(sex == Sex.MALE ? 0 : 1, year % 100, i)),
                name,
                new BirthDate(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                sex,
                (1 + random.nextInt(400)) + " đường Thử Nghiệm, phường Hải Châu, TP. Đà Nẵng",
                "09%08d".formatted(random.nextInt(100_000_000)));
    }

    /// The i-th, from 0, oldest first.
    Life dossier(int i) {
        var random = new Random(seed * 31 + i);
        var at = now.minusSeconds(YEAR - YEAR * i / dossiers);
        var procedure = procedures.get(random.nextInt(procedures.size()));
        var draft = Dossier.open(id(at, random), CODE, procedure, citizen(random.nextInt(citizens)));
        for (var paper : draft.papers()) {
            draft = draft.withPaper(paper.required().no(), source(random));
        }
        draft = draft.withFields(Map.of(
                "request.purpose", "Bổ túc hồ sơ", "request.copies", "" + (1 + random.nextInt(4)), "note", "Không"));
        var promise = new Receipt(
                DossierCode.official(CODE, local(at).toLocalDate(), 1 + i % 100_000),
                at,
                officer(random),
                local(at).plusDays(1 + random.nextInt(30)).withHour(17).withMinute(0),
                random.nextInt(3) * 8_000L);
        var open = i > 6L * dossiers / 10 && random.nextInt(3) == 0;
        if (open && random.nextInt(20) == 0) {
            return new Life(random, catalogue, at, draft).file(Filing.online(promise.code(), at));
        }
        var life = new Life(random, catalogue, at, draft).receive(promise);
        return (open ? life.goOn() : life.end())
                .register(new RegisterNumber(local(at).getYear(), i + 1));
    }

    private static DossierId id(Instant at, Random random) {
        var time = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new DossierId(new UUID(time, random.nextLong() >>> 2 | 1L << 63));
    }

    private static Source source(Random random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return random.nextBoolean() ? new Source.Scanned(PaperId.of(bytes), 2) : new Source.Shown();
    }

    static OfficerId officer(Random random) {
        return new OfficerId("officer." + random.nextInt(12));
    }

    static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE);
    }

    LocalDate today() {
        return local(now).toLocalDate();
    }

    /// Only the newest event has the dossier whole: it is the one that counts, and a counter reads them all.
    private void tell(Life life, List<EventLine> lines) {
        var whole = life.now();
        for (var line : life.lines()) {
            var dossier = line.version() == whole.version() ? whole : bare(whole, line.version());
            lines.add(new EventLine(SCOPE, ++events, null, Wire.changed(Wire.text(dossier), line)));
        }
    }

    private static Dossier bare(Dossier whole, long version) {
        return new Dossier(
                whole.id(),
                version,
                whole.office(),
                whole.procedure(),
                whole.procedureVersion(),
                whole.procedureName(),
                whole.applicant(),
                Map.of(),
                List.of(),
                List.of(),
                whole.filing(),
                Progress.NONE,
                whole.stage());
    }
}
