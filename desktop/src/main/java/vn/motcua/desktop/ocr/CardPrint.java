// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.IdentityCheck.Place;
import vn.motcua.model.citizen.IdentityCheck.Statement;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.problem.Problem;

/// What the print on a citizen card or on a passport's data page says, by its labels in Vietnamese or English. Pure.
public final class CardPrint {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}( \\p{Lu}+)+");
    private static final List<String> NAME = List.of("ho va ten", "ho, chu dem", "full name", "ho chu dem");
    private static final List<String> BIRTH = List.of("ngay sinh", "date of birth", "ngay, thang, nam sinh");
    private static final List<String> SEX = List.of("gioi tinh", "sex");
    private static final List<String> EXPIRY = List.of("co gia tri den", "date of expiry", "het han", "gia tri den");

    private final List<String> lines;
    private final List<String> keys;

    private CardPrint(ReadText page) {
        lines = page.text().lines().map(String::strip).toList();
        keys = lines.stream().map(l -> NameKey.of(l).value()).toList();
    }

    /// Nothing if it shows neither a number nor a name under its label.
    public static Optional<Statement> of(ReadText page) {
        var print = new CardPrint(page);
        var number = print.number();
        var name = print.name();
        if (number == null && name == null) {
            return Optional.empty();
        }
        var birth = print.day(BIRTH);
        return Optional.of(new Statement(
                Place.PRINT, number, name, birth == null ? null : BirthDate.of(birth), print.sex(), print.day(EXPIRY)));
    }

    private @Nullable CitizenNumber number() {
        for (var line : lines) {
            var found = NUMBER.matcher(line.replaceAll("(?<=\\d) (?=\\d)", ""));
            if (found.find() && !line.contains("<")) {
                try {
                    return new CitizenNumber(found.group());
                } catch (Problem none) {
                    return null;
                }
            }
        }
        return null;
    }

    private int labelled(List<String> labels) {
        return IntStream.range(0, keys.size())
                .filter(i -> labels.stream().anyMatch(keys.get(i)::contains))
                .findFirst()
                .orElse(-1);
    }

    /// The capitals beside or under the label.
    private @Nullable String name() {
        var at = labelled(NAME);
        for (var i = at; at >= 0 && i < Math.min(at + 3, lines.size()); i++) {
            var found = CAPITALS.matcher(lines.get(i));
            if (found.find()) {
                return found.group();
            }
        }
        return null;
    }

    private @Nullable LocalDate day(List<String> labels) {
        var at = labelled(labels);
        for (var i = at; at >= 0 && i < Math.min(at + 2, lines.size()); i++) {
            var found = DAY.matcher(lines.get(i));
            if (found.find()) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(found.group(3)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(1)));
                } catch (DateTimeException none) {
                    return null;
                }
            }
        }
        return null;
    }

    private @Nullable Sex sex() {
        var at = labelled(SEX);
        if (at < 0) {
            return null;
        }
        var key = keys.get(at).replaceFirst(".*(gioi tinh|sex)", "").replaceAll("[^a-z ]", " ");
        var nationality = key.indexOf("quoc tich");
        var words = List.of(
                (nationality < 0 ? key : key.substring(0, nationality)).strip().split(" +"));
        return words.contains("nu") || words.contains("f")
                ? Sex.FEMALE
                : words.contains("nam") || words.contains("m") ? Sex.MALE : null;
    }
}
