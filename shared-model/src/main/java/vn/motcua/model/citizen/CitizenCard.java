// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// What the QR code of a citizen card says: CCCD of 2021 and Căn cước of 2024 share the first seven fields,
/// `number|old number|name|ddMMyyyy|Nam or Nữ|residence|issued ddMMyyyy`; the latter adds cancelled numbers and, for
/// children, the parents' names (NĐ 70/2024/NĐ-CP art 12). The code is not signed: it identifies, it does not
/// authenticate.
///
/// @param oldNumber nine digits, empty if none
/// @param issued day of issue, `null` if the field is empty
/// @param extra all that stands behind the seventh field
/// @param garbled whether a keyboard-wedge reader lost the diacritics: name and residence must then be confirmed
public record CitizenCard(
        CitizenNumber number,
        String oldNumber,
        String name,
        BirthDate birth,
        Sex sex,
        String residence,
        @Nullable LocalDate issued,
        List<String> extra,
        boolean garbled) {

    /// Reads a card's QR text; tolerates a byte-order mark, line ends, a trailing bar and NFD.
    ///
    /// @throws Problem NOT_A_CARD if the text is anything else
    public static CitizenCard parse(String text) {
        var fields = NameKey.clean(text.replace("\uFEFF", "").strip()).split("\\|", -1);
        if (fields.length < 7) {
            throw new Problem(CitizenProblem.NOT_A_CARD);
        }
        try {
            return new CitizenCard(
                    new CitizenNumber(fields[0].strip()),
                    fields[1].strip(),
                    fields[2].strip(),
                    BirthDate.parse(fields[3]),
                    sex(fields[4]),
                    fields[5].strip(),
                    issued(fields[6]),
                    Arrays.stream(fields).skip(7).filter(f -> !f.isBlank()).toList(),
                    garbled(fields[2], fields[4], fields[5]));
        } catch (Problem e) {
            throw new Problem(e, CitizenProblem.NOT_A_CARD);
        }
    }

    /// The citizen this card names, as far as a card can.
    public Citizen citizen() {
        return new Citizen(number, name, birth, sex, residence, "");
    }

    /// Numbers that were cancelled in favour of this one; nobody may ask for a confirmation of them.
    public List<String> cancelledNumbers() {
        return extra.stream().filter(f -> f.matches("\\d{12}")).toList();
    }

    private static Sex sex(String word) {
        return switch (NameKey.of(word).value().replaceAll("[^a-z]", "")) {
            case "nam" -> Sex.MALE;
            case "nu", "n", "nuw", "nwu" -> Sex.FEMALE;
            default -> throw new Problem(CitizenProblem.NOT_A_CARD);
        };
    }

    private static @Nullable LocalDate issued(String field) {
        if (field.isBlank()) {
            return null;
        }
        var date = BirthDate.parse(field);
        return date.month() == 0 ? null : LocalDate.of(date.year(), date.month(), date.day());
    }

    /// A wedge reader types Vietnamese letters as `?`, drops them, bares them, or lets Telex rewrite them. No address
    /// of a card is plain ASCII together with the name.
    private static boolean garbled(String name, String sex, String residence) {
        var letters = name.replaceAll("[\\p{L} '’`~\\-]", "");
        var word = sex.strip().toLowerCase(Locale.ROOT);
        var bare = (name + residence).chars().allMatch(c -> c < 128);
        return bare || !letters.isEmpty() || name.isBlank() || !(word.equals("nam") || word.equals("nữ"));
    }

    @Override
    public String toString() {
        return "CitizenCard[" + number.masked() + "]";
    }
}
