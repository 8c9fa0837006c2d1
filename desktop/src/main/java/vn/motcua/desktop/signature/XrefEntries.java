// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/// What one cross-reference says, entry by entry, against what our parser took from it: where the parser passed over
/// an entry, other readers may not, and a removed object is no object to them.
///
/// @param read each object's place as the parser has it
record XrefEntries(Map<COSObjectKey, Long> read) {

    private static final Pattern SECTION = Pattern.compile("\\s*+(\\d{1,10})\\s+(\\d{1,10})\\s*[\r\n]+");
    private static final Pattern ENTRY = Pattern.compile("(\\d{10}) (\\d{5}) ([fn])\\s?[\r\n]");
    private static final int MOST = 1_000_000;
    private static final int FREE = 0;
    private static final int PLAIN = 1;
    private static final int PACKED = 2;

    /// @param text from anywhere before `xref` on
    boolean agree(String text) {
        var at = text.indexOf("xref") + "xref".length();
        var section = SECTION.matcher(text);
        while (section.region(at, text.length()).lookingAt()) {
            at = section.end();
            var first = Long.parseLong(section.group(1));
            var entry = ENTRY.matcher(text);
            for (var i = 0L; i < Long.parseLong(section.group(2)); i++) {
                if (!entry.region(at, text.length()).lookingAt()) {
                    return false;
                }
                at = entry.end();
                var fine = entry.group(3).equals("f")
                        ? isUnknown(first + i)
                        : isAt(first + i, Integer.parseInt(entry.group(2)), Long.parseLong(entry.group(1)));
                if (!fine) {
                    return false;
                }
            }
        }
        return isOneGeneration();
    }

    /// @param stream a cross-reference stream
    boolean agree(COSStream stream) throws IOException {
        var widths = stream.getCOSArray(COSName.W);
        if (widths == null || widths.size() != 3) {
            return false;
        }
        var index = stream.getCOSArray(COSName.INDEX);
        if (index == null) {
            index = new COSArray();
            index.add(COSInteger.ZERO);
            index.add(COSInteger.get(stream.getInt(COSName.SIZE, 0)));
        }
        try (var in = stream.createInputStream()) {
            var bytes = in.readNBytes(MOST);
            var at = 0;
            for (var s = 0; s + 1 < index.size(); s += 2) {
                for (var i = 0; i < index.getInt(s + 1); i++) {
                    var fields = new long[3];
                    fields[0] = widths.getInt(0) == 0 ? PLAIN : 0;
                    for (var f = 0; f < fields.length; f++) {
                        for (var w = 0; w < widths.getInt(f); w++) {
                            if (at == bytes.length) {
                                return false;
                            }
                            fields[f] = fields[f] << 8 | bytes[at++] & 0xFF;
                        }
                    }
                    if (!agrees(index.getInt(s) + (long) i, fields)) {
                        return false;
                    }
                }
            }
        }
        return isOneGeneration();
    }

    private boolean agrees(long number, long[] fields) {
        return switch ((int) fields[0]) {
            case FREE -> isUnknown(number);
            case PLAIN -> isAt(number, (int) fields[2], fields[1]);
            case PACKED -> isAt(number, 0, -fields[1]);
            default -> false;
        };
    }

    private boolean isAt(long number, int generation, long place) {
        var known = read.get(new COSObjectKey(number, generation));
        return known != null && known == place;
    }

    private boolean isUnknown(long number) {
        return read.keySet().stream().noneMatch(key -> key.getNumber() == number);
    }

    private boolean isOneGeneration() {
        return read.keySet().stream().map(COSObjectKey::getNumber).distinct().count() == read.size();
    }
}
