// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Names of the files that this desk hands out: `CODE_YYYYMMDD_DESC.EXT` (guidance of the Ministry of Science and
/// Technology, 11/2025), where the code is that of the result or the beginning of the file's hash.
final class FileNames {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(Sentence.HERE);

    private FileNames() {}

    static String report(WriteReport.Purpose purpose, Checked of) {
        var seal = of.judgement().seal();
        var code = seal == null
                ? of.sha256().substring(0, Math.min(12, of.sha256().length())).toUpperCase(Locale.ROOT)
                : seal.id().value();
        var what = purpose == WriteReport.Purpose.REPORT ? "PhieuKiemTra" : "GhiNhanNghiGiaMao";
        return (code.isEmpty() ? "QR" : code) + "_" + day(of.at()) + "_" + what + ".pdf";
    }

    /// The file's own name and which revision it is.
    static String revision(String file, int number) {
        return file.replaceFirst("(?i)\\.pdf$", "") + "_V" + number + ".pdf";
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }
}
