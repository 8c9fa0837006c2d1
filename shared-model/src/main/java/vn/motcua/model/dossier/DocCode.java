// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
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
    private static final Pattern FORM = Pattern.compile("([^_]+)_([^_]+)_(\\d{6})_V(\\d+)");

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

    public static Optional<DocCode> parse(String text) {
        var found = FORM.matcher(text);
        try {
            return found.matches()
                    ? Optional.of(new DocCode(
                            found.group(1),
                            found.group(2),
                            Integer.parseInt(found.group(3)),
                            Integer.parseInt(found.group(4))))
                    : Optional.empty();
        } catch (Problem | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The same document after it was changed.
    public DocCode next() {
        return new DocCode(agency, kind, serial, version + 1);
    }

    @Override
    public String toString() {
        return "%s_%s_%06d_V%d".formatted(agency, kind, serial, version);
    }

    /// @param what it is, in any letters: `Số hóa tài liệu` becomes `SoHoaTaiLieu`
    /// @param extension without a full stop
    public String fileName(LocalDate day, String what, String extension) {
        var words = Arrays.stream(NameKey.of(what).value().split("[^a-z0-9]+"))
                .filter(w -> !w.isEmpty())
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining());
        var description = words.isEmpty() ? "TaiLieu" : words.substring(0, Math.min(60, words.length()));
        return this + "_" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "_" + description + "." + extension;
    }
}
