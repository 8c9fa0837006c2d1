// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// A table as text that spreadsheets open as it is meant (RFC 4180, UTF-8 with byte order mark).
final class Csv {

    private static final String MARK = "\uFEFF";
    /// A cell that begins so would be run as a formula.
    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder(MARK);

    void row(List<?> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(Object value) {
        var said = value.toString();
        var safe =
                value instanceof String && !said.isEmpty() && FORMULA.indexOf(said.charAt(0)) >= 0 ? "'" + said : said;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
