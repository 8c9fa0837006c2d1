// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.directory;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// What the demo's warehouse holds of a citizen: data only, no files.
final class DemoPapers {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final OfficeCode issuer;
    private final LocalDate today;
    private final SecureRandom random;

    DemoPapers(OfficeCode issuer, Clock clock, SecureRandom random) {
        this.issuer = issuer;
        this.today = LocalDate.now(clock.withZone(VIETNAM));
        this.random = random;
    }

    /// None to four, by the citizen's number; Linh and Bảo have a valid marriage certificate.
    List<Result> of(Citizen citizen) {
        if (citizen.equals(DemoPeople.LINH)) {
            return List.of(marriage(citizen, "118/2023"), birth(citizen, "45/1995"), status(citizen));
        }
        if (citizen.equals(DemoPeople.BAO)) {
            return List.of(marriage(citizen, "118/2023"), birth(citizen, "207/1993"));
        }
        var serial = Integer.parseInt(citizen.number().value().substring(6));
        var all = new ArrayList<Result>();
        if (serial % 2 == 0) {
            all.add(birth(citizen, serial % 900 + "/" + citizen.birth().year()));
        }
        if (serial % 3 == 0) {
            all.add(marriage(citizen, serial % 300 + "/2019"));
        }
        if (serial % 5 == 0) {
            all.add(status(citizen));
        }
        if (serial % 7 == 0) {
            all.add(copy(citizen, serial % 500 + "/2025"));
        }
        return all;
    }

    private Result marriage(Citizen owner, String notation) {
        var issued = LocalDate.of(2023, 5, 20);
        return result(owner, "KQ.G15.000032", "Giấy chứng nhận kết hôn", notation, issued, null);
    }

    private Result birth(Citizen owner, String notation) {
        var issued = LocalDate.of(2016, 2, 1);
        return result(owner, "KQ.G15.000031", "Giấy khai sinh", notation, issued, null);
    }

    /// Good for six months (NĐ 123/2015 art 23), run out a year ago.
    private Result status(Citizen owner) {
        var issued = today.minusMonths(18);
        var until = issued.plusMonths(6);
        return result(
                owner, "KQ.G15.000038", "Giấy xác nhận tình trạng hôn nhân", "312/" + issued.getYear(), issued, until);
    }

    private Result copy(Citizen owner, String notation) {
        var issued = LocalDate.of(2025, 9, 8);
        return result(owner, "KQ.G15.000342", "Bản sao Trích lục hộ tịch", notation, issued, null);
    }

    private Result result(
            Citizen owner, String kind, String name, String notation, LocalDate issued, @Nullable LocalDate until) {
        return new Result(
                ResultId.next(random),
                kind,
                owner.number(),
                name,
                notation,
                "[DEMO] " + name,
                issuer,
                issued.atTime(9, 0).atZone(VIETNAM).toInstant(),
                until,
                "Toàn quốc",
                Result.Status.VALID,
                null);
    }
}
