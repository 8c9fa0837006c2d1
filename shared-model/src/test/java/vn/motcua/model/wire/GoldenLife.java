// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.dossier.Assignment;
import vn.motcua.model.dossier.ByPost;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.OnDesk;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.ReceiptNumber;
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.dossier.Standing;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSignature;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.Ties;

/// What the golden files of the whole life hold: one act and one stage each.
final class GoldenLife {

    private static final DossierId ID = new DossierId(UUID.fromString("019aa3b0-0000-7000-8000-000000000001"));
    private static final LocalDateTime DUE = LocalDateTime.of(2026, 12, 1, 17, 0);

    private GoldenLife() {}

    static Map<String, Act> acts() {
        var acts = new TreeMap<String, Act>();
        var receipt = Sample.receipt(42);
        acts.put(
                "command-outcome-v1",
                new Act.RegisterOutcome(under(
                        Moves.refuse(Sample.draft(), Sample.NOW, Sample.clerk().id(), "Sai thẩm quyền", "Điều 16"))));
        acts.put("command-file-v1", new Act.FileDossier(under(Sample.filedByPost(Stages.POST))));
        acts.put("command-accept-v1", new Act.AcceptFiled(ID, receipt));
        var item = new SupplementItem("Giấy chứng sinh", "Mờ");
        acts.put("command-supplement-v1", new Act.RequestSupplement(ID, List.of(item), "Thiếu giấy", ""));
        var rows = List.of(Sample.complete().papers().getFirst());
        acts.put("command-complete-v1", new Act.CompleteSupplement(ID, rows, receipt.restarted(Sample.NOW, DUE)));
        acts.put("command-refuse-v1", new Act.Refuse(ID, "Không đủ điều kiện", "Điều 16"));
        acts.put("command-transfer-v1", new Act.Transfer(ID, "Tư pháp"));
        acts.put("command-demand-v1", new Act.DemandPayment(ID, 5_000, "Thuế"));
        acts.put("command-extend-v1", new Act.Extend(ID, DUE, "OUTSIDE", "Chờ xác minh"));
        acts.put("command-movedue-v1", new Act.MoveDue(ID, DUE, "Nghỉ bù"));
        acts.put("command-withdraw-v1", new Act.Withdraw(ID, "Đổi ý", List.of("Sổ hộ khẩu")));
        acts.put("command-close-v1", new Act.CloseDossier(ID, "Quá 15 ngày"));
        acts.put("command-correct-v1", new Act.CorrectResult(ID, DUE, "Sai tên"));
        var back = List.of("Sổ hộ khẩu");
        acts.put("command-handover-v2", new Act.HandOver(ID, "Trần A", ReturnPath.AUTHORISED, "UQ 12/2026", back));
        acts.put("command-rate-v1", new Act.Rate(ID, 5));
        acts.put("command-signscans-v1", new Act.SignScans(ID, List.of(signedScan())));
        acts.put("command-sendbag-v1", new Act.SendBag(ID, "T-01", "NP-78"));
        acts.put("command-signbag-v1", new Act.SignBag(ID, "T-01"));
        var colleague = Sample.signer().id();
        acts.put("command-assign-v1", new Act.Assign(ID, colleague, "Nghỉ phép"));
        acts.put("command-sendback-v1", new Act.SendBack(ID, "Thiếu tờ khai"));
        acts.put("command-sendresult-v1", new Act.SendResult(ID, Stages.POST, "DS-1", "EB123456789VN"));
        acts.put("command-cameback-v1", new Act.ResultCameBack(ID, "Không có nhà"));
        acts.put("command-consent-v1", new Act.Consent(Sample.citizen().number(), "zalo-notices", "2026-01", true));
        acts.put("command-deposit-v1", new Act.DepositResult(oldResult(), Sample.citizen()));
        acts.put("command-remit-v1", new Act.Remit(remittance()));
        var item1 = new Payment.Item("Lệ phí hộ tịch", "LP", 8_000, "NQ 89/2023");
        var number = new ReceiptNumber(Sample.OFFICE, "Q03", Sample.TODAY, 1);
        acts.put(
                "command-takefee-v2",
                new Act.TakeFee(
                        ID,
                        new Payment(
                                number.id(),
                                8_000,
                                Payment.TRANSFER,
                                Sample.NOW,
                                Sample.clerk().id(),
                                Sample.OFFICE,
                                "FT26325000123",
                                List.of(item1))));
        var result = new ResultId("0123456789BCFGHJKLMN");
        var other = new ResultId("NMLKJHGFCB9876543210");
        acts.put(
                "command-revokeresult-v1",
                new OnResult.RevokeResult(result, "Khai man giấy tờ", "Quyết định 12/QĐ-UBND"));
        acts.put("command-replaceresult-v1", new OnResult.ReplaceResult(result, other, "Cấp lại"));
        acts.put("command-reissuecopy-v1", new OnResult.ReissueCopy(result, copy(result, other), "Bổ sung hồ sơ"));
        acts.put("command-publish-v1", new Act.PublishReference("fees", "1.001193", LocalDate.of(2027, 1, 1), "{}"));
        return acts;
    }

    static SignedScan signedScan() {
        var by = new ScanSignature(ScanSlot.CLERK, "Trần Thị Hà", Sample.NOW, "ab".repeat(32));
        return new SignedScan(PaperId.of(new byte[] {1}), PaperId.of(new byte[] {2}), by);
    }

    /// Issued on paper, digitised since.
    private static Result oldResult() {
        return new Result(
                new ResultId("0123456789BCFGHJKLMN"),
                "KQ.G15.000031",
                Sample.citizen().number(),
                "Giấy khai sinh",
                "118/1998",
                "Đăng ký khai sinh",
                Sample.OFFICE,
                Instant.parse("1998-06-02T17:00:00Z"),
                LocalDate.of(2099, 12, 31),
                "Toàn quốc",
                Result.Status.VALID,
                new PaperId("0".repeat(64)));
    }

    static Map<String, Dossier> stages() {
        var stages = new TreeMap<String, Dossier>();
        Stages.all()
                .forEach((name, dossier) ->
                        stages.put("stage-" + name.toLowerCase(Locale.ROOT) + "-v1", under(fixed(dossier))));
        var filing = Filing.AT_COUNTER.by(Sample.citizen(), Standing.HELPER, 0).provenBy(IdentityProof.CHIP);
        var filed = Sample.draft().withFiling(filing.helpedBy("Bưu điện")).withOriginals(List.of("Sổ hộ khẩu"));
        stages.put("dossier-filing-v1", under(filed));
        stages.put("dossier-onthedesk-v1", under(onTheDesk()));
        stages.put("dossier-delivery-v1", under(goingHome()));
        stages.remove("stage-unknown-v1");
        return stages;
    }

    /// Transferred late, then laid on a colleague's desk.
    private static Dossier onTheDesk() {
        var monday = Sample.NOW.plus(Duration.ofDays(4));
        var late = Moves.transfer(Sample.received(1), "Tư pháp", monday, Sample.CATALOGUE);
        var boss = Sample.officer(Role.SUPERVISOR).id();
        return OnDesk.assign(late, new Assignment(Sample.signer().id(), boss, monday, "Nghỉ phép"));
    }

    private static Dossier goingHome() {
        var ready = Stages.inProcess().resolve(new ResultId("0123456789BCFGHJKLMN"));
        return ByPost.give(ready, Stages.POST, "DS-1", "EB123456789VN", Sample.NOW);
    }

    static Map<String, Event.Body> events() {
        var by = Sample.clerk().id();
        var citizen = Sample.citizen().number();
        var id = new ResultId("0123456789BCFGHJKLMN");
        var former = copy(id, id).withStatus(Result.Status.REVOKED);
        return Map.of(
                "event-result-v2",
                new Event.ResultChanged(
                        former.tied(Ties.NONE.replacing(id).replacedBy(id)),
                        List.of(new ResultEntry(id, Sample.NOW, by, "RevokeResult", "Khai man", null))),
                "event-consent-v1",
                new Event.ConsentChanged(citizen, "zalo-notices", "2026-01", true, Sample.NOW, by),
                "event-remitted-v1",
                new Event.Remitted(remittance()),
                "event-reference-v1",
                new Event.ReferencePublished("fees", "1.001193", LocalDate.of(2027, 1, 1), "{}"),
                "event-purged-v1",
                new Event.Purged(ID),
                "event-scanspurged-v1",
                new Event.ScansPurged(ID, List.of(new PaperId("0".repeat(64)))));
    }

    private static Result copy(ResultId original, ResultId id) {
        return new Result(
                id,
                "KQ.G15.000031",
                Sample.citizen().number(),
                "Giấy khai sinh",
                "214/2026",
                "Bản sao",
                Sample.OFFICE,
                Sample.NOW,
                null,
                "Toàn quốc",
                Result.Status.VALID,
                new PaperId("0".repeat(64)),
                Ties.NONE.copying(original).listed("00112233445566ff", 7));
    }

    private static Remittance remittance() {
        return new Remittance(
                "BK-H17.242-Q03-261121-1",
                Sample.OFFICE,
                "Kho bạc Nhà nước khu vực XIII",
                null,
                "3511.0.1012345",
                List.of("BL-H17.242-Q03-261121-0001"),
                8_000,
                Sample.NOW,
                Sample.clerk().id());
    }

    /// With a result of a number that stands.
    private static Dossier fixed(Dossier dossier) {
        var id = new ResultId("0123456789BCFGHJKLMN");
        var ready = Stages.inProcess().resolve(id);
        return switch (dossier.stage()) {
            case Stage.ResultReady _ -> ready;
            case Stage.Returned _ -> ready.handOver(Sample.NOW, Sample.clerk().id(), "owner");
            default -> dossier;
        };
    }

    private static Dossier under(Dossier d) {
        return new Dossier(
                ID,
                1,
                d.office(),
                d.procedure(),
                LocalDate.of(2026, 7, 18),
                d.procedureName(),
                d.applicant(),
                d.fields(),
                List.of(),
                d.payments(),
                d.filing(),
                d.progress(),
                d.stage());
    }
}
