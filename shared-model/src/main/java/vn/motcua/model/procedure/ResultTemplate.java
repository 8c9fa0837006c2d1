// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.problem.Problem;

/// What the document says that a procedure ends with: its title and lines, in order, with references to the fields of
/// the request. Data, because the law changes the wording.
///
/// @param procedures those it may end
/// @param resultCode of the national catalogue, may be empty
/// @param number how the number is printed, for example `{number}/TLKT-BS`
/// @param legalBasis the act or practice the lines follow
/// @param rule how it is stamped, and how long it holds
public record ResultTemplate(
        String id,
        List<ProcedureCode> procedures,
        Validity validity,
        String resultCode,
        Label title,
        String number,
        String legalBasis,
        ResultRule rule,
        List<Line> lines) {

    private static final Pattern REFERENCE = Pattern.compile("\\{([\\w.]+)(\\|\\w+)?}");

    public ResultTemplate {
        procedures = List.copyOf(procedures);
        lines = List.copyOf(lines);
    }

    /// @param label printed before the text, may be empty
    /// @param text with references: `{child.name}`, `{child.birth|words}` in words, `{child.name|upper}` in
    /// capitals
    public record Line(Style style, Label label, String text) {}

    public enum Style {
        /// Stands over the lines that follow.
        HEADING,
        /// A label and its value.
        FIELD,
        /// A sentence across the page.
        SENTENCE
    }

    /// The title, which may refer to fields, too.
    public Label title(Map<String, String> values) {
        return new Label(filled(title.vi(), values), filled(title.en(), values));
    }

    /// The number with its pattern.
    public String number(Map<String, String> values) {
        return filled(number, values);
    }

    /// The lines with the values of a request and what the office adds (`number`, `office.name`, `signed.on` …); a
    /// reference without a value becomes nothing.
    public List<Line> fill(Map<String, String> values) {
        return lines.stream()
                .map(l ->
                        new Line(l.style(), l.label(), filled(l.text(), values).strip()))
                .toList();
    }

    /// Keys the lines refer to.
    public List<String> references() {
        return lines.stream()
                .flatMap(l -> REFERENCE.matcher(l.text()).results().map(r -> r.group(1)))
                .distinct()
                .toList();
    }

    private static String filled(String text, Map<String, String> values) {
        return REFERENCE.matcher(text).replaceAll(found -> {
            var value = values.getOrDefault(found.group(1), "").strip();
            return Matcher.quoteReplacement(value.isEmpty() ? "" : shown(value, found.group(2)));
        });
    }

    private static String shown(String value, @org.jspecify.annotations.Nullable String way) {
        return switch (way == null ? "" : way) {
            case "|words" -> inWords(value);
            case "|upper" -> value.toUpperCase(Locale.forLanguageTag("vi"));
            default -> value;
        };
    }

    private static String inWords(String value) {
        try {
            return value.matches("\\d{1,3}")
                    ? VietnameseNumber.words(Long.parseLong(value))
                    : VietnameseNumber.date(BirthDate.parse(value));
        } catch (Problem notADate) {
            return value;
        }
    }
}
