// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.model.problem.Problem;

/// Comma-separated text (RFC 4180), as spreadsheets write it: with `,`, `;` or tabs, with or without a byte order mark.
final class CsvText {

    private static final String MARK = "\uFEFF";

    /// A cell that begins so would be run as a formula (OWASP, CSV injection).
    private static final String FORMULA = "=+-@\t\r";

    private final String text;
    private final char separator;
    private int at;

    private CsvText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /// @throws Problem NOT_UTF8, NOT_A_SHEET, TOO_MANY_ROWS
    static List<SheetRow> read(byte[] bytes, int most) {
        var text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new Problem(SheetProblem.NOT_A_SHEET);
        }
        var csv = new CsvText(text);
        var rows = new ArrayList<SheetRow>();
        for (var no = 1; csv.at < text.length(); no++) {
            var row = csv.row(no);
            if (!row.isBlank()) {
                rows.add(row);
            }
            if (rows.size() > most + 1) {
                throw new Problem(SheetProblem.TOO_MANY_ROWS, most);
            }
        }
        return rows;
    }

    private static String decoded(byte[] bytes) {
        var wide = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        try {
            Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(e, looksLikeText(bytes) ? SheetProblem.NOT_UTF8 : SheetProblem.NOT_A_SHEET);
        }
    }

    private static boolean looksLikeText(byte[] bytes) {
        for (var b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    /// The one that stands most often in the first line.
    private static char separator(String text) {
        var line = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (line.chars().filter(c -> c == candidate).count() > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private SheetRow row(int no) {
        var cells = new ArrayList<SheetCell>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            cells.add(cell());
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return new SheetRow(no, cells);
    }

    private SheetCell cell() {
        var said = at < text.length() && text.charAt(at) == '"' ? quoted() : "";
        var start = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return SheetCell.of(bare(said + text.substring(start, at)));
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\r' || c == '\n';
    }

    private String quoted() {
        var said = new StringBuilder();
        for (at++; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c != '"') {
                said.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                said.append(c);
                at++;
            } else {
                at++;
                break;
            }
        }
        return said.toString();
    }

    /// Without the mark that [#write] puts before what would be run as a formula.
    private static String bare(String said) {
        return said.length() > 1 && said.charAt(0) == '\'' && FORMULA.indexOf(said.charAt(1)) >= 0
                ? said.substring(1)
                : said;
    }

    static byte[] write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvText::safe).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String safe(String said) {
        var safe = !said.isEmpty() && FORMULA.indexOf(said.charAt(0)) >= 0 ? "'" + said : said;
        return safe.matches("(?s).*[\",;\t\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
