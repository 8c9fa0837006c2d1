// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.problem.Problem;

/// A dossier as the national portal sends it (payload `DongBoHoSoMC`): read, never fetched.
///
/// @param code MaHoSo
/// @param procedure MaTTHC, with whatever a local system hung on it
/// @param owner ChuHoSo, cleaned
/// @param number DinhDanhCHS; of an organisation the number of who stands for it
/// @param ofOrganisation LoaiDoiTuong 2: the owner is one
/// @param taxCode MaDoiTuong of an organisation
/// @param person NguoiNopHoSo or NguoiDaiDien of an organisation, empty if it names nobody
/// @param filedAt NgayNopHoSo, `null` if it says nothing that can be read
/// @param papers TaiLieuNop that are not deleted
public record NationalDossier(
        String code,
        String procedure,
        String procedureName,
        Channel channel,
        String owner,
        String number,
        boolean ofOrganisation,
        String taxCode,
        String person,
        String email,
        String phone,
        String subject,
        @Nullable Instant filedAt,
        List<Paper> papers) {

    /// @param component MaThanhPhanHoSo
    /// @param file TenTepDinhKem
    /// @param reused DuocTaiSuDung
    public record Paper(String component, String file, boolean reused) {}

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHORTEST_MOMENT = 8;

    public NationalDossier {
        papers = List.copyOf(papers);
    }

    /// One dossier, a list of them, or a list in a field `data`.
    ///
    /// @throws Problem UNREADABLE if it is neither
    public static List<NationalDossier> read(byte[] utf8) {
        try {
            var tree = JSON.readTree(utf8);
            var list = tree.isArray() ? tree : tree.path("data").isArray() ? tree.path("data") : null;
            var all = new ArrayList<NationalDossier>();
            if (list == null) {
                all.add(one(tree));
            } else {
                list.forEach(node -> all.add(one(node)));
            }
            return all;
        } catch (JacksonException e) {
            throw new Problem(e, WireProblem.UNREADABLE, "DongBoHoSoMC");
        }
    }

    private static NationalDossier one(JsonNode node) {
        var code = Assets.text(node, "MaHoSo");
        var procedure = Assets.text(node, "MaTTHC");
        if (!node.isObject() || code.isEmpty() || procedure.isEmpty()) {
            throw new Problem(WireProblem.UNREADABLE, "DongBoHoSoMC");
        }
        var papers = new ArrayList<Paper>();
        for (var paper : node.path("TaiLieuNop")) {
            if (!yes(paper, "IsDeleted")) {
                papers.add(new Paper(
                        Assets.text(paper, "MaThanhPhanHoSo"),
                        Assets.text(paper, "TenTepDinhKem"),
                        yes(paper, "DuocTaiSuDung")));
            }
        }
        var person = Assets.text(node, "NguoiNopHoSo");
        return new NationalDossier(
                code,
                procedure,
                Assets.text(node, "TenTTHC"),
                channel(Assets.text(node, "KenhThucHien")),
                Assets.text(node, "ChuHoSo"),
                Assets.text(node, "DinhDanhCHS").replace(" ", ""),
                Assets.text(node, "LoaiDoiTuong").equals("2"),
                Assets.text(node, "MaDoiTuong").replace(" ", ""),
                person.isEmpty() ? Assets.text(node, "NguoiDaiDien") : person,
                Assets.text(node, "Email"),
                Assets.text(node, "SoDienThoai").replace(" ", ""),
                Assets.text(node, "TrichYeuHoSo"),
                moment(Assets.text(node, "NgayNopHoSo")),
                papers);
    }

    private static boolean yes(JsonNode node, String field) {
        return List.of("1", "true", "True").contains(node.path(field).asString(""));
    }

    private static Channel channel(String code) {
        return switch (code) {
            case "1" -> Channel.COUNTER;
            case "3" -> Channel.POST;
            default -> Channel.ONLINE;
        };
    }

    /// `20261120153000`; a day alone is its beginning.
    private static @Nullable Instant moment(String text) {
        var digits = NameKey.clean(text).replaceAll("\\D", "");
        if (digits.length() < SHORTEST_MOMENT) {
            return null;
        }
        try {
            var whole = (digits + "000000").substring(0, 14);
            return LocalDateTime.parse(whole, MOMENT).atZone(VIETNAM).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
