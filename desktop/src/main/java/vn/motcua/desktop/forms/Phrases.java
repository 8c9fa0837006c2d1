// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills the places of a template's texts from a content record. `{owner.name}` walks the record's components and
/// methods; `{due|date}` says how to write it. Formats: `moment` (giờ, phút, ngày …), `date` (ngày … tháng … năm …),
/// `day` (dd/MM/yyyy), `short` (HH:mm, dd/MM/yyyy), `two` (02), `count` (0 as a dash), `money` (0 as a dash), `caps`,
/// `dots` (to write on where nothing is known); a name in capitals is the template's word for nothing known.
final class Phrases {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)(?:\\|(\\w+))?}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd 'tháng' MM 'năm' yyyy");
    private static final String DASH = "–";
    private static final String DOTS = "............";

    private final Map<String, String> words;
    private final FormContent content;

    Phrases(Map<String, String> words, FormContent content) {
        this.words = words;
        this.content = content;
    }

    /// The text with its places filled; empty if it has places and none of them holds anything.
    String of(String text) {
        return of(text, content);
    }

    /// The same for a row of a table; `{#}` is its number.
    String of(String text, Object row, int number) {
        return of(text.replace("{#}", String.valueOf(number)), row);
    }

    private String of(String text, Object row) {
        var filled = new StringBuilder();
        var places = PLACE.matcher(text);
        var known = false;
        var any = false;
        while (places.find()) {
            any = true;
            var written = written(at(row, places.group(1)), places.group(2));
            known |= !written.isBlank();
            places.appendReplacement(filled, java.util.regex.Matcher.quoteReplacement(written));
        }
        return any && !known ? "" : places.appendTail(filled).toString();
    }

    /// Whether a path holds something: text, a number other than 0, `true`, a list with rows.
    boolean holds(String path) {
        if (path.isEmpty()) {
            return true;
        }
        if (path.startsWith("!")) {
            return !holds(path.substring(1));
        }
        return switch (at(content, path)) {
            case null -> false;
            case Boolean yes -> yes;
            case Number n -> n.longValue() != 0;
            case List<?> list -> !list.isEmpty();
            case Object other -> !other.toString().isBlank();
        };
    }

    List<?> rows(String path) {
        return at(content, path) instanceof List<?> list ? list : List.of();
    }

    /// `75.000`
    static String dong(long amount) {
        return String.format(VIETNAMESE, "%,d", amount);
    }

    static String count(long n) {
        return n == 0 ? DASH : String.valueOf(n);
    }

    static String shortMoment(LocalDateTime at) {
        return SHORT.format(at);
    }

    private String written(@Nullable Object value, @Nullable String format) {
        var how = format == null ? "" : format;
        if (how.equals("dots") || words.containsKey(how)) {
            var text = written(value, null);
            return text.isBlank() ? words.getOrDefault(how, DOTS) : text;
        }
        return switch (value) {
            case null -> "";
            case LocalDateTime at -> moment(at, how);
            case LocalDate day -> (how.equals("date") ? DATE : DAY).format(day);
            case Long dong -> dong == 0 && how.equals("money") ? DASH : dong(dong);
            case Integer n -> how.equals("two") ? "%02d".formatted(n) : how.equals("count") ? count(n) : n.toString();
            case Enum<?> constant -> words.getOrDefault(constant.name(), "");
            case Boolean yes -> yes ? "X" : "";
            case List<?> list -> list.stream().map(Object::toString).collect(Collectors.joining("; "));
            case Object other -> how.equals("caps") ? other.toString().toUpperCase(VIETNAMESE) : other.toString();
        };
    }

    private static String moment(LocalDateTime at, String how) {
        return switch (how) {
            case "date" -> DATE.format(at);
            case "day" -> DAY.format(at);
            case "short" -> SHORT.format(at);
            default -> MOMENT.format(at);
        };
    }

    private static @Nullable Object at(Object from, String path) {
        Object here = from;
        for (var name : path.split("\\.")) {
            if (here == null) {
                return null;
            }
            here = part(here, name);
        }
        return here;
    }

    private static @Nullable Object part(Object of, String name) {
        try {
            return of.getClass().getMethod(name).invoke(of);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(of.getClass().getSimpleName() + " has no " + name, e);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
