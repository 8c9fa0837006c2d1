// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.paper.PaperProblem;
import vn.motcua.model.problem.Problem;

/// The code of a digitised document as the Ministry of Science and Technology recommends it (11/2025):
/// `MCQ_LV_STT_PB`, at most 30 characters, and the name of its file, `CODE_YYYYMMDD_DESC.EXT`.
///
/// @param agency identifier of the agency, for example `G06.01`
/// @param kind abbreviation of the kind: QĐ, TT, CV, TB, BC, KH, GM, BB, GP, VB …
/// @param serial 1 to 999999
/// @param version 1 the original scan, 2 and more what was made of it
public record DocCode(String agency, String kind, int serial, int version) {

    private static final int LONGEST = 30;
    private static final int MOST = 999_999;
    private static final Pattern PART = Pattern.compile("[\\p{Lu}0-9.]+");
    private static final String OTHER = "GT";

    /// How a name begins, folded, and the abbreviation of its kind; what is none of these is a paper (giấy tờ).
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("quyet dinh", "QĐ"),
            Map.entry("to trinh", "TT"),
            Map.entry("cong van", "CV"),
            Map.entry("thong bao", "TB"),
            Map.entry("bao cao", "BC"),
            Map.entry("ke hoach", "KH"),
            Map.entry("giay moi", "GM"),
            Map.entry("bien ban", "BB"),
            Map.entry("giay phep", "GP"),
            Map.entry("van bang", "VB"));
    private static final int PAPERS = 100;

    /// @throws Problem BAD_CODE
    public DocCode {
        var fits = PART.matcher(agency).matches()
                && PART.matcher(kind).matches()
                && serial >= 1
                && serial <= MOST
                && version >= 1
                && agency.length()
                                + kind.length()
                                + 10
                                + Integer.toString(version).length()
                        <= LONGEST;
        if (!fits) {
            throw new Problem(PaperProblem.BAD_CODE);
        }
    }

    /// The code of a scan: its serial is that of the dossier and the row, its version grows with each signature.
    ///
    /// @return empty for what is not scanned, or before the dossier has a code
    public static Optional<DocCode> of(Dossier dossier, DossierPaper paper) {
        return paper.source() instanceof Source.Scanned scan
                ? dossier.code()
                        .map(code -> new DocCode(
                                dossier.office().value(),
                                kind(paper.required().name()),
                                serial(code.serial(), paper.required().no()),
                                1 + scan.signatures().size()))
                : Optional.empty();
    }

    /// The name that the file of a scan bears wherever it leaves the program.
    ///
    /// @return empty for what is not scanned, or before the dossier has a code
    public static Optional<String> fileName(Dossier dossier, DossierPaper paper) {
        return dossier.code()
                .flatMap(code -> of(dossier, paper)
                        .map(doc -> doc.fileName(code.day(), paper.required().name(), "pdf")));
    }

    private static String kind(String name) {
        var key = NameKey.of(name).value();
        return KINDS.entrySet().stream()
                .filter(e -> key.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }

    private static int serial(int dossier, int row) {
        return (dossier % (MOST / PAPERS + 1)) * PAPERS + row % PAPERS;
    }

    @Override
    public String toString() {
        return "%s_%s_%06d_V%d".formatted(agency, kind, serial, version);
    }

    /// @param what it is, in any letters: `Số hóa tài liệu` becomes `SoHoaTaiLieu`
    /// @param extension without a full stop
    String fileName(LocalDate day, String what, String extension) {
        var words = Arrays.stream(NameKey.of(what).value().split("[^a-z0-9]+"))
                .filter(w -> !w.isEmpty())
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining());
        var description = words.isEmpty() ? "TaiLieu" : words.substring(0, Math.min(60, words.length()));
        return this + "_" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "_" + description + "." + extension;
    }
}
