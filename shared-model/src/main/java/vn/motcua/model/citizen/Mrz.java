// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// The machine-readable zone of a document (ICAO 9303): TD1, three lines of 30, as on the back of citizen cards, and
/// TD3, two lines of 44, as in passports. All check digits are right, or there is no such value.
///
/// @param documentCode `ID`, `P`, … without fillers
/// @param country of issue, three letters
/// @param documentNumber of a citizen card the last nine digits of the citizen number
/// @param citizenNumber the twelve digits, `null` where the document carries none
/// @param surname in capitals without diacritics
/// @param givenNames in capitals without diacritics
/// @param birth the century follows from the citizen number, else it is the latest before today and the document's end
/// @param sex `null` where the document does not say
/// @param expiry `null` where it is unknown or no date
/// @param repaired whether letters had to be read as digits, or digits as letters, for the check digits to hold
public record Mrz(
        String documentCode,
        String country,
        String documentNumber,
        @Nullable CitizenNumber citizenNumber,
        String surname,
        String givenNames,
        BirthDate birth,
        @Nullable Sex sex,
        @Nullable LocalDate expiry,
        boolean repaired) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /// As on this day in Viet Nam.
    public static Mrz parse(List<String> lines) {
        return parse(lines, LocalDate.now(VIETNAM));
    }

    /// Reads the lines of a zone; blanks are dropped, and what a camera mistakes (O for 0, 8 for B …) is mended where
    /// the place tells letters from digits.
    ///
    /// @param today nobody is born after it
    /// @throws Problem BAD_MRZ if lengths or check digits do not hold
    public static Mrz parse(List<String> lines, LocalDate today) {
        var bare = lines.stream()
                .map(l -> l.replaceAll("\\s", "").replace('«', '<').toUpperCase(Locale.ROOT))
                .filter(l -> !l.isEmpty())
                .toList();
        return switch (bare.size()) {
            case 3 -> new MrzLines(bare, 30, today).td1();
            case 2 -> new MrzLines(bare, 44, today).td3();
            default -> throw new Problem(CitizenProblem.BAD_MRZ);
        };
    }

    /// Check digit of ICAO 9303 part 3: weights 7, 3, 1; digits count as they are, letters from 10, fillers 0.
    public static int checkDigit(String text) {
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            sum += value(text.charAt(i)) * new int[] {7, 3, 1}[i % 3];
        }
        return sum % 10;
    }

    private static int value(char c) {
        return c == '<' ? 0 : Character.digit(c, 36) < 0 ? 0 : Character.digit(c, 36);
    }

    /// As written on the card's face, family name first, though without diacritics.
    public String name() {
        return (surname + " " + givenNames).strip();
    }

    /// The lines of a citizen card of Viet Nam.
    public static List<String> citizenCard(
            CitizenNumber number, String name, BirthDate birth, Sex sex, LocalDate expiry) {
        var n = number.value();
        var one = "IDVNM" + n.substring(3) + checkDigit(n.substring(3)) + n + "<<" + checkDigit(n);
        var born = "%02d%02d%02d".formatted(birth.year() % 100, birth.month(), birth.day());
        var ends = "%02d%02d%02d".formatted(expiry.getYear() % 100, expiry.getMonthValue(), expiry.getDayOfMonth());
        var two = born + checkDigit(born) + (sex == Sex.MALE ? "M" : "F") + ends + checkDigit(ends) + "VNM<<<<<<<<<<<";
        var all = one.substring(5) + two.substring(0, 7) + two.substring(8, 15) + two.substring(18);
        return List.of(one, two + checkDigit(all), nameLine(name));
    }

    private static String nameLine(String name) {
        var words = new ArrayList<>(
                List.of(NameKey.of(name).value().toUpperCase(Locale.ROOT).split(" ")));
        var first = words.removeFirst();
        var line = first + "<<" + words.stream().collect(Collectors.joining("<"));
        return (line + "<".repeat(30)).substring(0, 30);
    }

    @Override
    public String toString() {
        return "Mrz[" + country + "]";
    }
}
