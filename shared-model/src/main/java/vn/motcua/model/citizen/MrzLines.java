// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// The lines of a machine-readable zone while they are mended and checked.
final class MrzLines {

    private static final String LETTERS = "OQDIZSGBT";
    private static final String DIGITS = "000125687";
    private static final String BACK = "OIZSGBT";
    private static final String FROM = "0125687";

    private final List<StringBuilder> lines;
    private final List<String> given;
    private final LocalDate today;

    MrzLines(List<String> given, int width, LocalDate today) {
        this.today = today;
        this.given = given.stream().map(l -> fitted(l, width)).toList();
        lines = this.given.stream().map(StringBuilder::new).toList();
    }

    /// A line may have lost fillers at its end, or gained some.
    private static String fitted(String line, int width) {
        if (line.length() > width && line.substring(width).chars().allMatch(c -> c == '<' || c == 'K' || c == 'C')) {
            return line.substring(0, width);
        }
        if (line.length() < width && line.endsWith("<<")) {
            return line + "<".repeat(width - line.length());
        }
        if (line.length() != width) {
            throw new Problem(CitizenProblem.BAD_MRZ);
        }
        return line;
    }

    Mrz td1() {
        letters(0, 0, 5);
        digits(0, 14, 15);
        dates(1);
        letters(1, 7, 8);
        letters(1, 15, 18);
        digits(1, 29, 30);
        letters(2, 0, 30);
        var vietnamese = at(0, 2, 5).equals("VNM");
        if (vietnamese) {
            digits(0, 5, 14);
            digits(0, 15, 27);
            digits(0, 29, 30);
        }
        var document = document();
        check(1, 0, 6);
        checkEnd(1, 8);
        composite(at(0, 5, 30) + at(1, 0, 7) + at(1, 8, 15) + at(1, 18, 29), at(1, 29, 30));
        var number = vietnamese ? citizen(at(0, 15, 27), at(0, 5, 14)) : null;
        if (number != null && at(0, 29, 30).matches("\\d")) {
            composite(number.value(), at(0, 29, 30));
        }
        return mrz(0, 1, document, number, at(2, 0, 30));
    }

    /// The document's number; where it has more than nine places a filler stands for the check digit, and the rest and
    /// the check digit follow (ICAO 9303 part 5 §4.2.2.1 note j).
    private String document() {
        var nine = at(0, 5, 14);
        var end = lines.getFirst().indexOf("<", 15);
        if (!at(0, 14, 15).equals("<") || end < 17) {
            check(0, 5, 14);
            return nine;
        }
        digits(0, end - 1, end);
        var number = nine + at(0, 15, end - 1);
        composite(number, at(0, end - 1, end));
        return number;
    }

    /// A card of Viet Nam says the last nine digits twice: check digits alone fit one wrong reading in some hundred.
    private static CitizenNumber citizen(String twelve, String document) {
        if (!twelve.matches("\\d{12}") || !twelve.endsWith(document)) {
            throw new Problem(CitizenProblem.BAD_MRZ);
        }
        return new CitizenNumber(twelve);
    }

    Mrz td3() {
        letters(0, 0, 44);
        digits(1, 9, 10);
        letters(1, 10, 13);
        digits(1, 13, 20);
        letters(1, 20, 21);
        digits(1, 21, 28);
        digits(1, 43, 44);
        check(1, 0, 9);
        check(1, 13, 19);
        checkEnd(1, 21);
        var optional = at(1, 28, 42);
        if (!optional.chars().allMatch(c -> c == '<') || !at(1, 42, 43).equals("<")) {
            digits(1, 42, 43);
            check(1, 28, 42);
        }
        composite(at(1, 0, 10) + at(1, 13, 20) + at(1, 21, 43), at(1, 43, 44));
        var digits = optional.replace("<", "");
        var number = at(0, 2, 5).equals("VNM") && digits.matches("\\d{12}") ? new CitizenNumber(digits) : null;
        return new Mrz(
                bare(at(0, 0, 2)),
                bare(at(0, 2, 5)),
                bare(at(1, 0, 9)),
                number,
                names(at(0, 5, 44))[0],
                names(at(0, 5, 44))[1],
                born(at(1, 13, 19), number, expiry(at(1, 21, 27))),
                sex(at(1, 20, 21)),
                expiry(at(1, 21, 27)),
                repaired());
    }

    private Mrz mrz(int head, int dates, String document, @Nullable CitizenNumber number, String nameField) {
        var names = names(nameField);
        return new Mrz(
                bare(at(head, 0, 2)),
                bare(at(head, 2, 5)),
                bare(document),
                number,
                names[0],
                names[1],
                born(at(dates, 0, 6), number, expiry(at(dates, 8, 14))),
                sex(at(dates, 7, 8)),
                expiry(at(dates, 8, 14)),
                repaired());
    }

    private void dates(int line) {
        digits(line, 0, 7);
        digits(line, 8, 15);
    }

    private String at(int line, int from, int to) {
        return lines.get(line).substring(from, to);
    }

    private void digits(int line, int from, int to) {
        swap(line, from, to, LETTERS, DIGITS);
    }

    private void letters(int line, int from, int to) {
        swap(line, from, to, FROM, BACK);
    }

    private void swap(int line, int from, int to, String wrong, String right) {
        var text = lines.get(line);
        for (var i = from; i < to; i++) {
            var at = wrong.indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, right.charAt(at));
            }
        }
    }

    private void check(int line, int from, int to) {
        composite(at(line, from, to), at(line, to, to + 1));
    }

    /// Of the day on which the document ends; where there is none its check digit may be left out too.
    private void checkEnd(int line, int from) {
        if (!at(line, from, from + 7).equals("<<<<<<<")) {
            check(line, from, from + 6);
        }
    }

    private static void composite(String text, String digit) {
        if (!digit.equals(Integer.toString(Mrz.checkDigit(text)))) {
            throw new Problem(CitizenProblem.BAD_MRZ);
        }
    }

    private boolean repaired() {
        return !given.equals(lines.stream().map(StringBuilder::toString).toList());
    }

    private static String bare(String field) {
        return field.replace('<', ' ').strip();
    }

    /// Surname and given names.
    private static String[] names(String field) {
        var cut = field.indexOf("<<");
        return cut < 0
                ? new String[] {bare(field), ""}
                : new String[] {
                    bare(field.substring(0, cut)), bare(field.substring(cut)).replaceAll(" +", " ")
                };
    }

    /// Where no citizen number tells the century, it is the latest that leaves the birth before today and before the
    /// document's end.
    private BirthDate born(String six, @Nullable CitizenNumber number, @Nullable LocalDate ends) {
        if (!six.matches("\\d{6}|\\d{4}<<|\\d\\d<<<<")) {
            throw new Problem(CitizenProblem.BAD_MRZ);
        }
        var inCentury = Integer.parseInt(six.substring(0, 2));
        var rest = six.substring(2).replace('<', '0');
        try {
            if (number != null) {
                return born((19 + (number.value().charAt(3) - '0') / 2) * 100 + inCentury, rest);
            }
            var last = ends != null && ends.isBefore(today) ? ends : today;
            var late = born(2000 + inCentury, rest);
            return late.age(last) < 0 || late.year() > last.getYear() ? born(1900 + inCentury, rest) : late;
        } catch (Problem e) {
            throw new Problem(e, CitizenProblem.BAD_MRZ);
        }
    }

    /// @param rest month and day, 00 where unknown
    private static BirthDate born(int year, String rest) {
        var month = Integer.parseInt(rest.substring(0, 2));
        var day = Integer.parseInt(rest.substring(2));
        return day == 0 || month == 0 ? new BirthDate(year, 0, 0) : new BirthDate(year, month, day);
    }

    private static @Nullable Sex sex(String letter) {
        return switch (letter) {
            case "M" -> Sex.MALE;
            case "F" -> Sex.FEMALE;
            default -> null;
        };
    }

    private static @Nullable LocalDate expiry(String six) {
        try {
            return LocalDate.of(
                    2000 + Integer.parseInt(six.substring(0, 2)),
                    Integer.parseInt(six.substring(2, 4)),
                    Integer.parseInt(six.substring(4)));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
