// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// PDFs that are made to harm the program which reads them.
final class Hostile {

    private static final int MANY = 100_000;
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R";

    private Hostile() {}

    /// Files that a careful reader gets over with by itself.
    static Map<String, byte[]> tame() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("nothing", new byte[0]);
        all.put("a program", Attacks.bytes("MZ\u0090\0\3\0\0\0\4\0\0\0" + "\0\1\2".repeat(5000)));
        all.put("a head alone", Attacks.bytes("%PDF-1.7\n%%EOF\n"));
        all.put("arrays in arrays", file("[".repeat(1_000_000), tree(), PAGE + ">>", stream("")));
        all.put("dictionaries in dictionaries", file("<</A".repeat(400_000), tree(), PAGE + ">>", stream("")));
        all.put("a page tree in a circle", file(root(""), "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"));
        all.put(
                "a page tree without an end",
                file(
                        root(""),
                        "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2000000000>>",
                        "<</Type/Pages/Parent 3 0 R/Kids[2 0 R]/Count 9>>"));
        all.put(
                "a form in a circle",
                file(
                        root("/AcroForm<</Fields[5 0 R 5 0 R]>>"),
                        tree(),
                        PAGE + ">>",
                        stream(""),
                        "<</FT/Sig/T(x)/Kids[5 0 R]/Parent 5 0 R>>"));
        pages(all);
        return all;
    }

    private static void pages(Map<String, byte[]> all) {
        all.put(
                "a form that draws itself",
                file(
                        root(""),
                        tree(),
                        PAGE + "/Resources<</XObject<</A 5 0 R>>>>>>",
                        stream("/A Do"),
                        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>"
                                + stream("/A Do /A Do").substring(2)));
        all.put(
                "a length in a circle",
                file(root(""), tree(), PAGE + ">>", "<</Length 4 0 R>>\nstream\nq Q\nendstream"));
        all.put(
                "a giant length",
                file(root(""), tree(), PAGE + ">>", "<</Length 2147483647>>\nstream\nq Q\nendstream"));
        all.put(
                "a picture of ten thousand million dots",
                file(
                        root(""),
                        tree(),
                        PAGE + "/Resources<</XObject<</A 5 0 R>>>>>>",
                        stream("/A Do"),
                        "<</Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB"
                                + stream("x").substring(2)));
        all.put(
                "a page of a thousand kilometres",
                file(root(""), tree(), PAGE.replace("595 842", "3000000000 3000000000") + ">>", stream("q Q")));
        all.put(
                "a page that unfolds a thousand times, twice",
                file(root(""), tree(), PAGE + ">>", packed("/FlateDecode/FlateDecode", folded(folded(zeros(100))))));
        all.put("a hundred thousand objects", file(many("<</A[1 2 3]/B(text)>>")));
        all.put("a hundred thousand signatures", file(signatures()));
        all.put("Prev to itself", loop("/Prev 9"));
        all.put("hybrid with itself", loop("/XRefStm 9"));
    }

    /// Files that take the child's life, or all its time.
    static Map<String, byte[]> wild() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(
                "a picture that needs a gigabyte",
                file(
                        root(""),
                        tree(),
                        PAGE + "/Resources<</XObject<</A 5 0 R>>>>>>",
                        stream("9 0 0 9 0 0 cm /A Do"),
                        "<</Type/XObject/Subtype/Image/Width 20000/Height 20000/BitsPerComponent 8/ColorSpace/DeviceRGB"
                                + packed("/FlateDecode", folded(zeros(40))).substring(2)));
        all.put(
                "a drawing without an end",
                file(
                        root(""),
                        tree(),
                        PAGE + ">>",
                        packed("/FlateDecode", folded(Attacks.bytes("0 0 595 842 re f\n".repeat(2_000_000))))));
        return all;
    }

    private static String root(String entries) {
        return "<</Type/Catalog/Pages 2 0 R" + entries + ">>";
    }

    private static String tree() {
        return "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    }

    private static String stream(String content) {
        return "<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    private static String packed(String filters, byte[] content) {
        return "<</Filter[" + filters + "]/Length " + content.length + ">>\nstream\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static String[] many(String each) {
        var all = new ArrayList<>(List.of(root(""), tree(), PAGE + ">>", stream("")));
        for (var i = 0; i < MANY; i++) {
            all.add(each);
        }
        return all.toArray(String[]::new);
    }

    private static String[] signatures() {
        var all = new ArrayList<>(List.of("", tree(), PAGE + ">>", stream("")));
        var fields = new StringBuilder();
        for (var i = 0; i < MANY; i++) {
            fields.append(all.size() + 1).append(" 0 R ");
            all.add("<</FT/Sig/T(" + i + ")/V<</Type/Sig/ByteRange[0 9 19 99]/Contents<30800000>>>>>");
        }
        all.set(0, root("/AcroForm<</Fields[" + fields + "]>>"));
        return all.toArray(String[]::new);
    }

    /// A cross-reference at byte 9 that names itself as the one before.
    private static byte[] loop(String entry) {
        return Attacks.bytes("%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 9/Root 1 0 R" + entry
                + ">>\nstartxref\n9\n%%EOF\n");
    }

    private static byte[] zeros(int megabytes) {
        return new byte[megabytes << 20];
    }

    private static byte[] folded(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var folding = new DeflaterOutputStream(out, new Deflater(1))) {
            folding.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Objects 1, 2, 3 and so on with a table that is right; object 1 is the root.
    private static byte[] file(String... objects) {
        var out = new StringBuilder("%PDF-1.7\n");
        var places = new int[objects.length];
        for (var i = 0; i < objects.length; i++) {
            places[i] = out.length();
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        var start = out.length();
        out.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        Arrays.stream(places).forEach(place -> out.append(padded(place)).append(" 00000 n \n"));
        out.append("trailer\n<</Size ").append(objects.length + 1).append("/Root 1 0 R>>\nstartxref\n");
        return Attacks.bytes(out.append(start).append("\n%%EOF\n").toString());
    }

    private static String padded(int number) {
        var digits = String.valueOf(number);
        return "0".repeat(10 - digits.length()) + digits;
    }
}
