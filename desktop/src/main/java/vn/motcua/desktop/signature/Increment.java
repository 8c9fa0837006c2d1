// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/// Bytes appended to a file, read strictly: incremental updates made of nothing but objects, each of them named by
/// the update's cross-reference at its very place, that cross-reference, and the end mark. Readers differ in what
/// they make of anything else, so a file would show different people different things.
final class Increment {

    private static final int MOST_UPDATES = 64;
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF(?:\r\n|\r|\n)?");
    /// White space and comments that hold no object.
    private static final String BLANK = "(?:\\s|%(?!%EOF)(?![^\r\n]*(?:obj|stream))[^\r\n]*+[\r\n])*+";

    private static final Pattern GAP = Pattern.compile(BLANK);
    private static final Pattern STREAM = Pattern.compile(">>\\s*stream(?:\r\n|\n)");
    private static final Pattern STREAM_END = Pattern.compile("\\s*endstream\\s*endobj");
    private static final Pattern TABLE = Pattern.compile(BLANK
            + "xref\\s+(?:\\d{1,10}\\s+\\d{1,10}\\s*[\r\n]+(?:\\d{10} \\d{5} [fn]\\s?[\r\n])*+\\s*)*+trailer\\s*<<");
    private static final Pattern AFTER_TRAILER = Pattern.compile(">>" + BLANK + "\\z");

    private final String text;
    private final int from;
    private final COSDocument document;

    private Increment(String text, int from, COSDocument document) {
        this.text = text;
        this.from = from;
        this.document = document;
    }

    /// Whether the bytes from one place to another are one such update or more, and nothing else.
    static boolean isSound(OpenedPdf file, int from, int to) throws IOException {
        var text = new String(file.bytes(), from, to - from, StandardCharsets.ISO_8859_1);
        var end = END.matcher(text);
        var at = 0;
        for (var updates = 0; end.find(); updates++) {
            if (updates == MOST_UPDATES
                    || !isOne(file, from + at, text.substring(at, end.end()), from + end.end(), end.start() - at)) {
                return false;
            }
            at = end.end();
        }
        return at > 0 && at == text.length();
    }

    private static boolean isOne(OpenedPdf file, int from, String text, int to, int mark) throws IOException {
        try (var then = file.at(to)) {
            var end = END.matcher(text);
            return end.find(mark)
                    && new Increment(text, from, then.document().getDocument())
                            .holds(Long.parseLong(end.group(1)), mark);
        }
    }

    /// @param startxref where the update says its cross-reference is
    /// @param mark where `startxref` stands in the text
    private boolean holds(long startxref, int mark) throws IOException {
        var at = 0;
        var table = document.getXrefTable();
        var objects = table.entrySet().stream()
                .filter(entry -> entry.getValue() >= from)
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        for (var entry : objects) {
            var start = (int) (entry.getValue() - from);
            if (start < at || start >= mark || !isGap(at, start)) {
                return false;
            }
            at = endOf(entry.getKey(), start);
            if (at < 0 || at > mark) {
                return false;
            }
        }
        var entries = new XrefEntries(table);
        if (objects.isEmpty() || objects.getLast().getValue() != startxref) {
            return isTable(at, mark, startxref) && entries.agree(text.substring(at, mark));
        }
        return document.getObjectFromPool(objects.getLast().getKey()).getObject() instanceof COSStream stream
                && COSName.XREF.equals(stream.getCOSName(COSName.TYPE))
                && isGap(at, mark)
                && entries.agree(stream);
    }

    private boolean isGap(int start, int end) {
        return GAP.matcher(text).region(start, end).matches();
    }

    private boolean isTable(int start, int mark, long startxref) {
        var table = TABLE.matcher(text).region(start, mark);
        if (!table.lookingAt() || text.indexOf("xref", start) + from != startxref) {
            return false;
        }
        var trailer = text.substring(table.end(), mark);
        return !trailer.contains("/XRefStm")
                && !trailer.contains("obj")
                && AFTER_TRAILER.matcher(trailer).find();
    }

    /// @return where an object ends, -1 where it is not one as it should be
    private int endOf(COSObjectKey key, int start) {
        var head = Pattern.compile(key.getNumber() + "\\s+" + key.getGeneration() + "\\s+obj\\b")
                .matcher(text)
                .region(start, text.length());
        if (!head.lookingAt()) {
            return -1;
        }
        if (document.getObjectFromPool(key).getObject() instanceof COSStream stream) {
            var begin = STREAM.matcher(text);
            if (!begin.find(head.end())) {
                return -1;
            }
            var length = stream.getLong(COSName.LENGTH, -1);
            if (length < 0 || length > text.length() - begin.end()) {
                return -1;
            }
            var end = STREAM_END.matcher(text).region(begin.end() + (int) length, text.length());
            return end.lookingAt() ? end.end() : -1;
        }
        var end = text.indexOf("endobj", head.end());
        return end < 0 ? -1 : end + "endobj".length();
    }
}
