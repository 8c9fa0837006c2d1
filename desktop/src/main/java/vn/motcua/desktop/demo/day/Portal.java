// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.wire.Wire;

/// What the national portal would send of an online dossier: a file (`DongBoHoSoMC`) with its papers beside it.
final class Portal {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final Path folder;

    Portal(Path folder) {
        this.folder = folder;
    }

    /// @param at when the citizen pressed the button
    /// @return the file to import
    Path send(Errand errand, DossierCode code, LocalDateTime at) {
        var owner = errand.citizen();
        var all = new LinkedHashMap<String, Object>();
        all.put("MaHoSo", code.value());
        all.put("MaTTHC", errand.procedure().code() + ".000.00.00.H17");
        all.put("TenTTHC", errand.procedure().name());
        all.put("KenhThucHien", "2");
        all.put("ChuHoSo", owner.name());
        all.put("LoaiDoiTuong", "1");
        all.put("DinhDanhCHS", owner.number().value());
        all.put("SoDienThoai", owner.phone());
        all.put("NgayNopHoSo", MOMENT.format(at));
        try {
            Files.createDirectories(folder);
            var papers = new ArrayList<Map<String, String>>();
            for (var paper : errand.procedure().papers()) {
                papers.add(paper(paper, code));
            }
            all.put("TaiLieuNop", papers);
            return Files.write(folder.resolve(code + ".json"), Wire.write(List.of(all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> paper(RequiredPaper paper, DossierCode code) throws IOException {
        var name = code + "-" + paper.no() + ".pdf";
        if (paper.kind() == RequiredPaper.Kind.COMPONENT) {
            Files.write(folder.resolve(name), ("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8));
        }
        return Map.of("MaThanhPhanHoSo", String.valueOf(paper.no()), "TenTepDinhKem", name, "IsDeleted", "0");
    }
}
