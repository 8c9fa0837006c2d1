// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the revisions of a PDF end (ISO 32000-1 §7.5.6): behind each `%%EOF` whose `startxref` names a section of the
/// chain that begins at the last one. What only looks so, in an embedded file or in a linearized head, is none.
final class RevisionEnds {

    private static final int MOST = 200;
    private static final byte[] START = "startxref".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] TRAILER = "trailer".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF(\r\n|\r|\n)?");
    private static final Pattern PREVIOUS = Pattern.compile("/Prev\\s+(\\d{1,10})");
    private static final int LONGEST_END = 64;
    private static final int LONGEST_TRAILER = 1 << 16;

    private RevisionEnds() {}

    /// @param section that its `startxref` names
    /// @param mark behind `%%EOF`
    /// @param end behind the line's end that follows it, where one does
    record End(int section, int mark, int end) {}

    /// In order; empty where the chain is broken, or too long to be honest.
    static List<End> of(byte[] pdf) {
        var marks = new ArrayList<End>();
        for (var at = find(pdf, START, 0, pdf.length); at >= 0; at = find(pdf, START, at + 1, pdf.length)) {
            var end = END.matcher(text(pdf, at, at + LONGEST_END));
            if (end.lookingAt()) {
                var section = Long.parseLong(end.group(1));
                var line = end.group(2) == null ? 0 : end.group(2).length();
                if (section > 0 && section < at) {
                    marks.add(new End((int) section, at + end.end() - line, at + end.end()));
                }
            }
        }
        if (marks.isEmpty()) {
            return List.of();
        }
        var sections = chain(pdf, marks.getLast().section());
        marks.removeIf(mark -> !sections.contains(mark.section()));
        return marks.size() > MOST ? List.of() : List.copyOf(marks);
    }

    private static Set<Integer> chain(byte[] pdf, int last) {
        var sections = new HashSet<Integer>();
        var at = last;
        while (at > 0 && at < pdf.length && sections.size() <= MOST && sections.add(at)) {
            at = previous(pdf, at);
        }
        return sections;
    }

    /// @return -1 where there is none
    private static int previous(byte[] pdf, int section) {
        var isTable = text(pdf, section, section + 4).equals("xref");
        var from = isTable ? find(pdf, TRAILER, section, pdf.length) : section;
        if (from < 0) {
            return -1;
        }
        var limit = Math.min(pdf.length, from + LONGEST_TRAILER);
        var to = find(pdf, isTable ? START : STREAM, from, limit);
        var previous = PREVIOUS.matcher(text(pdf, from, to < 0 ? limit : to));
        return previous.find() ? (int) Math.min(Long.parseLong(previous.group(1)), Integer.MAX_VALUE) : -1;
    }

    private static String text(byte[] pdf, int from, int to) {
        var end = Math.min(pdf.length, to);
        return from >= end ? "" : new String(pdf, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private static int find(byte[] pdf, byte[] what, int from, int to) {
        for (var at = from; at <= to - what.length; at++) {
            var same = 0;
            while (same < what.length && pdf[at + same] == what[same]) {
                same++;
            }
            if (same == what.length) {
                return at;
            }
        }
        return -1;
    }
}
