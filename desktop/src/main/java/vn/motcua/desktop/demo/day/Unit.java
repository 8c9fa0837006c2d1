// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import vn.motcua.desktop.demo.ResultSheet;
import vn.motcua.desktop.dossiers.DossierActs;
import vn.motcua.desktop.dossiers.ExtendDue;
import vn.motcua.desktop.dossiers.Seat;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signing.IssueResult;
import vn.motcua.desktop.signing.Marks;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.SupplementItem;

/// The one who resolves dossiers, signs their results and supervises the ward, at the fourth desk.
final class Unit {

    /// The name dossiers are handed to it under.
    static final String NAME = "Phòng Văn hoá - Xã hội";

    private static final char[] PIN = "482957".toCharArray();
    private static final Duration VALID = Duration.ofDays(365);

    private final Ward ward;
    private final Ledger ledger;
    private final Desk desk;
    private final DossierActs acts;
    private final IssueResult issue;
    private final Path token;
    private int results;

    Unit(Ward ward, Ledger ledger, Path home) throws IOException {
        this.ward = ward;
        this.ledger = ledger;
        this.desk = ward.chief();
        var store = desk.store();
        var seat = new Seat(desk.office(), desk.officer(), desk.session().desk(), true);
        this.acts = new DossierActs(store, ward.tray(), ward.catalogue(), seat, store.clock());
        var marks = new Marks(
                picture("stamps/officer-signature-sample.png"),
                picture("stamps/office-seal-sample.png"),
                "kq.motcua.example");
        this.issue =
                new IssueResult(store, desk.office(), desk.session().seal(), marks, store.clock(), new SecureRandom());
        this.token = home.resolve("signer.p12");
        var now = Clock.systemUTC().instant();
        var key = new DemoAuthority(now)
                .issue(
                        desk.officer().name(),
                        desk.office().parent() + " (mẫu)",
                        DemoAuthority.Kind.RSA_2048,
                        PIN,
                        now.minus(VALID),
                        now.plus(VALID));
        Files.write(token, key);
    }

    /// Form 02.
    int askSupplement(List<DossierId> dossiers) {
        var items = List.of(new SupplementItem("Giấy tờ chứng minh nơi cư trú", "Thông tin chưa khớp"));
        dossiers.forEach(id ->
                ledger.see(acts.supplement().ask(id, items, "Cần làm rõ thông tin cư trú của người yêu cầu", "")));
        return dossiers.size();
    }

    /// Form 02 once more, which only the supervisor may.
    void askAgain(List<DossierId> dossiers) {
        var items = List.of(new SupplementItem("Bản chính giấy chứng sinh", "Bản đã nộp bị mờ"));
        dossiers.forEach(id -> ledger.see(acts.supplement()
                .ask(id, items, "Bản bổ sung không đọc được", "Lãnh đạo đồng ý vì bản nộp bị mờ do máy quét")));
    }

    /// Form 03: found not eligible within the time.
    int refuse(List<DossierId> dossiers) {
        dossiers.forEach(id -> ledger.see(acts.stop()
                .refuse(
                        id,
                        "Không đủ điều kiện giải quyết theo quy định",
                        "khoản 3 Điều 19 Nghị định 118/2025/NĐ-CP")));
        return dossiers.size();
    }

    /// Form 04.
    int apologise(List<DossierId> dossiers) {
        for (var id : dossiers) {
            var due = acts.extension().proposed(desk.find(id));
            ledger.see(acts.extension()
                    .extend(id, due, ExtendDue.CAUSES.getFirst(), "Phải chờ cơ quan khác trả lời xác minh"));
        }
        // one re-appointment only
        dossiers.stream()
                .limit(1)
                .forEach(id -> ledger.forbidden(
                        DossierProblem.ALREADY_EXTENDED,
                        () -> acts.extension()
                                .extend(
                                        id,
                                        desk.find(id)
                                                .receipt()
                                                .orElseThrow()
                                                .due()
                                                .plusDays(7),
                                        "OUTSIDE",
                                        "Hẹn lại lần nữa")));
        return dossiers.size();
    }

    int demand(List<DossierId> dossiers) {
        dossiers.forEach(id -> ledger.see(acts.moveOn().demand(id, 150_000, "Phí thẩm định bổ sung")));
        return dossiers.size();
    }

    /// Seals, stamps, signs and deposits the results, all by one PIN.
    ///
    /// @return how many
    int sign(List<DossierId> dossiers) {
        try (var open = FileToken.open(token, PIN.clone())) {
            for (var id : dossiers) {
                ward.clock().pass(Duration.ofSeconds(10));
                var dossier = desk.find(id);
                var day = ward.clock().local().toLocalDate();
                var sheet = ResultSheet.of(dossier, ward.catalogue(), ++results, desk.office(), desk.officer(), day);
                var procedure = ward.catalogue().version(dossier.procedure(), day);
                ledger.see(issue.issue(dossier, procedure, sheet.pdf(), open, desk.officer(), _ -> {}));
            }
        }
        return dossiers.size();
    }

    /// The fifteen days are over.
    void close(List<DossierId> dossiers) {
        dossiers.stream()
                .filter(id -> desk.find(id).stage().isOpen())
                .forEach(id -> ledger.see(acts.stop().close(id, "Quá 15 ngày không bổ sung hồ sơ")));
    }

    Dossier find(DossierId id) {
        return desk.find(id);
    }

    private static byte[] picture(String name) throws IOException {
        try (InputStream in = Unit.class.getResourceAsStream("/assets/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
