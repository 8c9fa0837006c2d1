// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSignature;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.paper.SignedScan;

/// One act of each kind that is done to a dossier.
final class Deeds {

    static final LocalDateTime LATER = LocalDateTime.of(2026, 12, 1, 17, 0);

    /// Saturday 21/11; three working days on, with the holiday of 24/11 between.
    static final LocalDateTime CORRECTED = LocalDateTime.of(2026, 11, 27, 17, 0);

    private Deeds() {}

    static List<Act.Deed> on(Dossier d) {
        var id = d.id();
        var receipt = d.code().map(Sample.receipt(1)::under).orElse(Sample.receipt(1));
        return List.of(
                new Act.AcceptFiled(id, Sample.promised(d, receipt.code())),
                new Act.RequestSupplement(
                        id, List.of(new SupplementItem("Giấy chứng sinh", "Mờ")), "Thiếu giấy", again(d)),
                new Act.CompleteSupplement(id, Sample.complete().papers(), receipt.restarted(Sample.NOW, LATER)),
                new Act.Refuse(id, "Không đủ điều kiện", "Điều 16 Luật Hộ tịch"),
                new Act.Transfer(id, "Tư pháp"),
                new Act.DemandPayment(id, 5_000, "Thuế trước bạ"),
                new Act.Extend(id, LATER, "OUTSIDE", "Chờ xác minh"),
                new Act.MoveDue(id, LATER, "Nghỉ bù"),
                new Act.Withdraw(id, "Đổi ý", List.of("Giấy chứng sinh")),
                new Act.CloseDossier(id, "Quá 15 ngày"),
                new Act.ResolveDossier(id, Sample.result()),
                new Act.CorrectResult(id, CORRECTED, "Sai tên"),
                new Act.HandOver(id, "owner"),
                new Act.Rate(id, 5),
                new Act.SendBag(id, "T-01", "NP-78"),
                new Act.SignBag(id, "T-01"),
                new Act.SendResult(id, Stages.POST, "DS-1", ""),
                new Act.ResultCameBack(id, "Vắng nhà"),
                new Act.Assign(id, Sample.signer().id(), "Nghỉ phép"),
                new Act.SendBack(id, "Thiếu tờ khai"),
                new Act.Urge(id, "Gần hạn"),
                new Act.EditFields(id, Map.of("child.name", new FieldEdit("Trần Gia Huy", "Trần Gia Hưng"))),
                new Act.AddNote(id, "Đã gọi"),
                new Act.SignScans(id, List.of(signed(d))),
                new Act.TakeFee(
                        id,
                        new Payment(
                                "BL-1",
                                5_000,
                                "cash",
                                Sample.NOW,
                                Sample.clerk().id())),
                new Act.CancelReceipt(id, "Trùng"),
                new Act.Forward(id, new OfficeCode("H17.243"), "Đúng thẩm quyền"));
    }

    /// Of its first scan.
    static SignedScan signed(Dossier d) {
        var scan = d.scans().stream().findFirst().orElse(PaperId.of(new byte[] {1}));
        var by = new ScanSignature(ScanSlot.CLERK, Sample.clerk().name(), Sample.NOW, "ab".repeat(32));
        return new SignedScan(scan, PaperId.of(scan.sha256().getBytes(StandardCharsets.US_ASCII)), by);
    }

    private static String again(Dossier d) {
        return d.progress().supplements() == 0 ? "" : "Người phụ trách đồng ý";
    }
}
