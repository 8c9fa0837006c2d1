// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.model.citizen.Organisation;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.dossier.DocCode;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.procedure.Procedure;

/// Writes a dossier as the national portal takes it (payload `DongBoHoSoMC`): a text for a file, never sent.
public final class NationalPayload {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CITIZEN = "1";
    private static final String ORGANISATION = "2";

    private NationalPayload() {}

    /// One dossier with what happened to it.
    public record Entry(Dossier dossier, Procedure procedure, List<HistoryEntry> history) {}

    /// @return UTF-8, a list
    public static byte[] write(List<Entry> entries) {
        var list = JSON.createArrayNode();
        entries.forEach(e -> list.add(head(e)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(list);
    }

    private static ObjectNode head(Entry entry) {
        var d = entry.dossier();
        var p = entry.procedure();
        var owner = d.applicant();
        var node = JSON.createObjectNode();
        node.put("MaHoSo", d.code().map(DossierCode::value).orElse(""));
        node.put("MaTTHC", d.procedure().value());
        node.put("TenTTHC", d.procedureName());
        node.put("MaLinhVuc", p.sectorCode());
        node.put("TenLinhVuc", p.sectorName());
        node.put("KenhThucHien", String.valueOf(channel(d.filing().channel())));
        var company = Organisation.in(d.fields());
        node.put("ChuHoSo", company.map(Organisation::name).orElse(owner.name()));
        node.put("LoaiDoiTuong", company.isPresent() ? ORGANISATION : CITIZEN);
        node.put("MaDoiTuong", company.map(o -> o.code().value()).orElse(""));
        company.ifPresent(_ -> node.put("NguoiNopHoSo", owner.name()));
        node.put("DinhDanhCHS", owner.number().value());
        node.put("Email", d.fields().getOrDefault("email", ""));
        node.put("Fax", "");
        node.put("SoDienThoai", owner.phone());
        node.put("TrichYeuHoSo", d.procedureName());
        dates(node, d);
        node.put("TrangThaiHoSo", String.valueOf(d.stage().nationalCode()));
        node.put("HinhThuc", d.filing().channel() == Channel.POST ? "1" : "0");
        node.put("DonViXuLy", d.office().value());
        var taker = d.filing().office();
        node.put("NoiNopHoSo", taker == null ? d.office().value() : taker.value());
        node.put("GhiChu", "");
        var digitised = d.papers().stream().anyMatch(NationalPayload::isDigitised);
        node.put("HoSoCoThanhPhanSoHoa", digitised ? "1" : "0");
        node.put("TaiKhoanDuocXacThucVoiVNeID", d.filing().proof().name().equals("VNEID") ? "1" : "0");
        node.put("DuocThanhToanTrucTuyen", "0");
        node.put("DSKetNoiCSDL", "");
        node.set("TaiLieuNop", papers(d));
        node.set("DanhSachLePhi", fees(d));
        node.set("DanhSachHoSoBoSung", supplements(d));
        node.set("DanhSachGiayToKetQua", results(d, p));
        node.set("TienDoXuLy", progress(d, entry.history()));
        return node;
    }

    private static void dates(ObjectNode node, Dossier d) {
        var receipt = d.receipt();
        var filed = d.filing().filedAt();
        var handedIn = filed != null ? filed : receipt.map(r -> r.receivedAt()).orElse(null);
        node.put("NgayNopHoSo", handedIn == null ? "" : at(handedIn));
        node.put("NgayTiepNhan", receipt.map(r -> at(r.receivedAt())).orElse(""));
        node.put("NgayHenTra", receipt.map(r -> at(r.due())).orElse(""));
        var returned = d.stage() instanceof Stage.Returned r ? at(r.returnedAt()) : "";
        node.put("NgayTra", returned);
        node.put("ThongTinTra", returned.isEmpty() ? "" : d.office().value());
        node.put(
                "NgayKetThucXuLy",
                switch (d.stage()) {
                    case Stage.Returned r -> at(r.returnedAt());
                    case Stage.Withdrawn w -> at(w.at());
                    case Stage.Closed c -> at(c.at());
                    case Stage.Cancelled c -> at(c.at());
                    default -> "";
                });
        node.put("NgayTuChoi", d.stage() instanceof Stage.Refused r ? at(r.at()) : "");
    }

    private static ArrayNode papers(Dossier d) {
        var list = JSON.createArrayNode();
        for (var paper : d.papers()) {
            if (paper.source() instanceof Source.Missing) {
                continue;
            }
            var node = JSON.createObjectNode();
            var scanned = paper.source() instanceof Source.Scanned(var id, var _, var _) ? id.sha256() : "";
            node.put("TepDinhKemId", scanned);
            node.put("TenTepDinhKem", DocCode.fileName(d, paper).orElse(""));
            node.put("IsDeleted", "0");
            node.put("MaThanhPhanHoSo", String.valueOf(paper.required().no()));
            node.put("DuongDanTaiTepTin", "");
            node.put("DuocSoHoa", isDigitised(paper) ? "1" : "0");
            var reused = paper.source() instanceof Source.FromWarehouse;
            node.put("DuocTaiSuDung", reused ? "1" : "0");
            node.put("DuocLayTuKhoDMQG", reused ? "1" : "0");
            node.put(
                    "MaKetQuaThayThe",
                    paper.source() instanceof Source.FromWarehouse(var result) ? result.value() : "");
            list.add(node);
        }
        return list;
    }

    private static boolean isDigitised(DossierPaper paper) {
        return paper.source() instanceof Source.Scanned;
    }

    private static ArrayNode fees(Dossier d) {
        var list = JSON.createArrayNode();
        if (d.owedDong() > 0) {
            var node = JSON.createObjectNode();
            node.put("TenPhiLePhi", d.procedureName());
            node.put("MaPhiLePhi", "");
            node.put("HinhThucThu", "1");
            node.put("Gia", String.valueOf(d.owedDong()));
            node.put("LoaiPhiLePhi", "1");
            list.add(node);
        }
        return list;
    }

    private static ArrayNode supplements(Dossier d) {
        var list = JSON.createArrayNode();
        if (d.stage() instanceof Stage.AwaitingSupplement(var _, var asked)) {
            var node = JSON.createObjectNode();
            node.put("NgayYeuCauBoSung", at(asked.askedAt()));
            node.put("NoiDungBoSung", asked.reason());
            node.put("NgayHenTraTruoc", d.receipt().map(r -> at(r.due())).orElse(""));
            node.put("NgayHenTraMoi", "");
            list.add(node);
        }
        for (var moved : d.progress().extensions()) {
            var node = JSON.createObjectNode();
            node.put("NoiDungBoSung", moved.reason());
            node.put("NgayHenTraTruoc", at(moved.from()));
            node.put("NgayHenTraMoi", at(moved.to()));
            list.add(node);
        }
        return list;
    }

    private static ArrayNode results(Dossier d, Procedure p) {
        var list = JSON.createArrayNode();
        d.result().ifPresent(id -> {
            var node = JSON.createObjectNode();
            node.put("TenGiayTo", p.resultName());
            node.put("MaThanhPhanHoSo", p.resultCode());
            node.put("GiayToId", id.value());
            node.put("DuongDanTepTinKetQua", "");
            list.add(node);
        });
        return list;
    }

    private static ArrayNode progress(Dossier d, List<HistoryEntry> history) {
        var list = JSON.createArrayNode();
        for (var entry : history) {
            var node = JSON.createObjectNode();
            node.put("MaHoSo", d.code().map(DossierCode::value).orElse(""));
            node.put("NguoiXuLy", entry.by().value());
            node.put("ChucDanh", "");
            node.put("ThoiDiemXuLy", at(entry.at()));
            node.put("PhongBanXuLy", d.office().value());
            node.put("NoiDungXuLy", entry.what());
            node.put("TrangThai", String.valueOf(d.stage().nationalCode()));
            node.put("NgayBatDau", d.receipt().map(r -> at(r.receivedAt())).orElse(""));
            node.put("NgayKetThucTheoQuyDinh", d.receipt().map(r -> at(r.due())).orElse(""));
            list.add(node);
        }
        return list;
    }

    private static int channel(Channel channel) {
        return channel.ordinal() + 1;
    }

    private static String at(Instant instant) {
        return at(LocalDateTime.ofInstant(instant, NationalDossier.VIETNAM));
    }

    private static String at(LocalDateTime moment) {
        return NationalDossier.MOMENT.format(moment);
    }
}
