// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/// An incremental update written by hand, as an attacker would: any object anew, any entry to any place.
final class RawUpdate {

    private static final Pattern STARTXREF = Pattern.compile("startxref\\s+(\\d+)");

    private final byte[] pdf;
    private final Map<Long, String> objects = new TreeMap<>();
    private final Map<Long, Long> places = new TreeMap<>();
    private final long root;
    private final long info;
    private final long size;
    private String before = "";
    private String trailer = "";
    private boolean listed = true;

    RawUpdate(byte[] pdf) {
        this.pdf = pdf;
        try (var document = Loader.loadPDF(pdf)) {
            var all = document.getDocument();
            root = number(all.getTrailer().getItem(COSName.ROOT));
            info = number(all.getTrailer().getItem(COSName.INFO));
            size = 1
                    + all.getXrefTable().keySet().stream()
                            .mapToLong(k -> k.getNumber())
                            .max()
                            .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Object item) {
        return item instanceof COSObject reference ? reference.getKey().getNumber() : -1;
    }

    /// The first number that no object has yet.
    long free() {
        return size;
    }

    RawUpdate object(long number, String body) {
        objects.put(number, body);
        return this;
    }

    RawUpdate stream(long number, String entries, String content) {
        return object(
                number, "<<" + entries + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }

    /// An entry of the cross-reference that points to anywhere.
    RawUpdate place(long number, long offset) {
        places.put(number, offset);
        return this;
    }

    /// Bytes before the first object.
    RawUpdate before(String text) {
        before = text;
        return this;
    }

    RawUpdate trailer(String entries) {
        trailer = entries;
        return this;
    }

    /// The objects stand there, and no cross-reference names them.
    RawUpdate unlisted() {
        listed = false;
        return this;
    }

    byte[] bytes() {
        var out = new StringBuilder("\n" + before);
        for (var one : objects.entrySet()) {
            if (listed) {
                places.put(one.getKey(), (long) pdf.length + out.length());
            }
            out.append(one.getKey()).append(" 0 obj\n").append(one.getValue()).append("\nendobj\n");
        }
        var startxref = pdf.length + out.length();
        out.append("xref\n0 1\n0000000000 65535 f \n");
        places.forEach((number, offset) -> out.append(number)
                .append(" 1\n")
                .append(String.format(offset < 0 ? "0000000000 00001 f \n" : "%010d 00000 n \n", offset)));
        out.append("trailer\n<</Size ")
                .append(size + 20)
                .append("/Root ")
                .append(root)
                .append(" 0 R");
        if (info >= 0) {
            out.append("/Info ").append(info).append(" 0 R");
        }
        out.append("/Prev ").append(previous()).append(trailer).append(">>\nstartxref\n");
        out.append(startxref).append("\n%%EOF\n");
        return joined(pdf, out.toString());
    }

    private long previous() {
        var found = STARTXREF.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        var last = 0L;
        while (found.find()) {
            last = Long.parseLong(found.group(1));
        }
        return last;
    }

    static byte[] joined(byte[] pdf, String tail) {
        var bytes = tail.getBytes(StandardCharsets.ISO_8859_1);
        var joined = Arrays.copyOf(pdf, pdf.length + bytes.length);
        System.arraycopy(bytes, 0, joined, pdf.length, bytes.length);
        return joined;
    }
}
