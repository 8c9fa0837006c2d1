// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static vn.motcua.desktop.signature.SignedAnatomy.without;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What is done to signed files: the attacks of issue 5 and of the published ones on PDF signatures (universal
/// forgery, incremental saving, wrapping; shadow attacks: hide, replace, hide and replace), each built from any honest
/// file.
final class Attacks {

    private static final Pattern RANGE = Pattern.compile("/ByteRange ?\\[[^\\]]*\\]");
    private static final Pattern CONTENTS = Pattern.compile("/Contents ?<[0-9A-Fa-f]*>");
    private static final String COVER = "0 g 60 400 400 80 re f";

    private Attacks() {}

    static Map<String, UnaryOperator<byte[]>> all() {
        var all = new LinkedHashMap<String, UnaryOperator<byte[]>>();
        ranges(all);
        contents(all);
        updates(all);
        shadows(all);
        structure(all);
        return all;
    }

    private static void ranges(Map<String, UnaryOperator<byte[]>> all) {
        for (var range : new String[] {
            "[0 0 0 0]",
            "[0 -1 2 3]",
            "[-5 10 20 30]",
            "[0 900 300 9]",
            "[0 9 99999999 9]",
            "[0 9 9 9 9]",
            "[0 9]",
            "[]",
            "[0 4294967296 9 9]",
            "[9 9 99 9]",
            "[0 1.5 9 9]",
            "[0 (9) 9 9]",
            "[/a 9 9 9]"
        }) {
            all.put("ByteRange " + range, pdf -> last(pdf, RANGE, "/ByteRange " + range));
        }
        all.put("ByteRange null", pdf -> last(pdf, RANGE, "/ByteRange null"));
        all.put("ByteRange missing", pdf -> last(pdf, RANGE, "/ByteRangX null"));
    }

    private static void contents(Map<String, UnaryOperator<byte[]>> all) {
        all.put("Contents null", pdf -> last(pdf, CONTENTS, "/Contents null"));
        all.put("Contents missing", pdf -> last(pdf, CONTENTS, "/ContentX null"));
        all.put("Contents indirect", pdf -> last(pdf, CONTENTS, "/Contents 1 0 R"));
        all.put("Contents empty", pdf -> last(pdf, CONTENTS, "/Contents <>"));
        all.put("Contents nought", pdf -> last(pdf, CONTENTS, "/Contents <00>"));
        all.put("Contents with blanks", pdf -> {
            var text = text(pdf);
            var at = text.lastIndexOf("00>");
            return bytes(text.substring(0, at) + "\n " + text.substring(at + 2));
        });
    }

    private static void updates(Map<String, UnaryOperator<byte[]>> all) {
        all.put("content overwritten", pdf -> {
            var at = SignedAnatomy.of(pdf);
            return new RawUpdate(pdf).stream(at.content(), "", COVER).bytes();
        });
        all.put("content overwritten, unlisted", pdf -> {
            var at = SignedAnatomy.of(pdf);
            return new RawUpdate(pdf).stream(at.content(), "", COVER).unlisted().bytes();
        });
        all.put(
                "content removed",
                pdf -> new RawUpdate(pdf)
                        .place(SignedAnatomy.of(pdf).content(), -1)
                        .bytes());
        all.put("page's content", pdf -> page(pdf, "Contents", "/Contents 9999 0 R"));
        all.put("page's size", pdf -> page(pdf, "MediaBox", "/MediaBox [0 0 10 10]"));
        all.put("page turned", pdf -> page(pdf, "Rotate", "/Rotate 90"));
        annotations(all);
        catalogues(all);
    }

    private static void annotations(Map<String, UnaryOperator<byte[]>> all) {
        all.put("note", pdf -> annotated(pdf, "/Subtype/FreeText/Contents(no)/DA(/F 9 Tf)"));
        all.put("link", pdf -> annotated(pdf, "/Subtype/Link/A<</S/URI/URI(http://a.example/)>>"));
        all.put("overlaid picture of a stamp", pdf -> annotated(pdf, "/Subtype/Stamp/F 4"));
        all.put("field", pdf -> annotated(pdf, "/Subtype/Widget/FT/Tx/T(x)/V(y)"));
        all.put("empty signature field that shows", pdf -> annotated(pdf, "/Subtype/Widget/FT/Sig/T(x)"));
        all.put(
                "time stamp's field that acts",
                pdf -> annotated(
                        pdf, "/Subtype/Widget/FT/Sig/T(x)/V<</Type/DocTimeStamp>>/AA<</PV<</S/JavaScript/JS(app)>>>>"));
    }

    private static void catalogues(Map<String, UnaryOperator<byte[]>> all) {
        all.put("metadata", pdf -> catalogue(pdf, "Metadata", "/Metadata 9999 0 R"));
        all.put("script at opening", pdf -> catalogue(pdf, "OpenAction", "/OpenAction<</S/JavaScript/JS(app)>>"));
        all.put("layers", pdf -> catalogue(pdf, "OCProperties", "/OCProperties<</OCGs[]/D<</BaseState/OFF>>>>"));
        all.put("pages", pdf -> catalogue(pdf, "Pages", "/Pages<</Type/Pages/Kids[]/Count 0>>"));
        all.put("form", pdf -> catalogue(pdf, "AcroForm", "/AcroForm<</Fields[]>>"));
        all.put("title", pdf -> {
            var info = SignedAnatomy.of(pdf).info();
            return new RawUpdate(pdf).object(info, "<</Title(X)>>").bytes();
        });
        all.put(
                "fonts swapped",
                pdf -> new RawUpdate(pdf)
                        .object(SignedAnatomy.of(pdf).font(), "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")
                        .bytes());
    }

    private static void shadows(Map<String, UnaryOperator<byte[]>> all) {
        all.put("another stream shown by its place", pdf -> {
            var at = SignedAnatomy.of(pdf);
            return new RawUpdate(pdf).place(at.content(), at.otherStreamPlace()).bytes();
        });
        all.put(
                "signature with a range of its own",
                pdf -> signature(pdf, at -> without(at.signatureText(), "ByteRange") + "/ByteRange[0 0 0 0]"));
        all.put("signature without contents", pdf -> signature(pdf, at -> without(at.signatureText(), "Contents")));
        all.put("signature as it was, written anew", pdf -> signature(pdf, SignedAnatomy::signatureText));
        all.put("the signature's look", pdf -> {
            var at = SignedAnatomy.of(pdf);
            return new RawUpdate(pdf)
                    .object(at.field(), "<<" + without(at.fieldText(), "Rect") + "/Rect[0 0 500 500]>>")
                    .bytes();
        });
        all.put("a field without its signature", pdf -> {
            var at = SignedAnatomy.of(pdf);
            return new RawUpdate(pdf)
                    .object(at.field(), "<<" + without(at.fieldText(), "V") + ">>")
                    .bytes();
        });
        all.put("two revisions", pdf -> {
            var at = SignedAnatomy.of(pdf);
            var once = new RawUpdate(pdf).stream(at.content(), "", COVER).bytes();
            return new RawUpdate(once).object(9000, "null").bytes();
        });
        all.put("moved second part", pdf -> {
            var text = text(pdf);
            var contents = CONTENTS.matcher(text);
            var end = contents.find() ? contents.end() - 1 : 0;
            return bytes(text.substring(0, end) + "00".repeat(500) + text.substring(end));
        });
        all.put("objects within the gap", pdf -> {
            var text = text(pdf);
            var at = text.lastIndexOf("0000000000>");
            return bytes(text.substring(0, at) + "> 9 0 obj" + text.substring(at + 9));
        });
    }

    private static void structure(Map<String, UnaryOperator<byte[]>> all) {
        all.put(
                "empty update",
                pdf -> new RawUpdate(pdf)
                        .trailer("/X 1")
                        .before("%hidden 1 0 obj<<>>endobj\n")
                        .bytes());
        all.put(
                "junk between objects",
                pdf -> new RawUpdate(pdf)
                        .before("<</Type/Catalog>>\n")
                        .object(9000, "null")
                        .bytes());
        all.put(
                "another root",
                pdf -> new RawUpdate(pdf)
                        .object(9000, "<</Type/Catalog/Pages<</Kids[]/Count 0>>>>")
                        .trailer("/Root 9000 0 R")
                        .bytes());
        all.put("hybrid", pdf -> new RawUpdate(pdf).trailer("/XRefStm 10").bytes());
        all.put(
                "wrong start",
                pdf -> bytes(text(new RawUpdate(pdf).object(9000, "null").bytes())
                        .replaceAll("startxref\n\\d+\n%%EOF\n$", "startxref\n15\n%%EOF\n")));
        all.put("line", pdf -> RawUpdate.joined(pdf, "\n"));
        all.put("noughts", pdf -> RawUpdate.joined(pdf, "\0\0\0"));
        all.put("end mark", pdf -> RawUpdate.joined(pdf, "%%EOF\n"));
        all.put("second file", pdf -> RawUpdate.joined(pdf, text(pdf)));
        all.put("prepended", pdf -> bytes("\n" + text(pdf)));
        all.put("prepended file", pdf -> bytes(text(pdf) + text(pdf)));
        for (var part : new int[] {1, 7, 40, 400, 4000}) {
            all.put("cut by " + part, pdf -> Arrays.copyOf(pdf, pdf.length - part));
            all.put("cut to " + part + "/4100", pdf -> Arrays.copyOf(pdf, (int) ((long) pdf.length * part / 4100)));
        }
    }

    private static byte[] page(byte[] pdf, String name, String entry) {
        var at = SignedAnatomy.of(pdf);
        return new RawUpdate(pdf)
                .object(at.page(), "<<" + without(at.pageText(), name) + entry + ">>").stream(9999, "", COVER)
                        .bytes();
    }

    private static byte[] annotated(byte[] pdf, String annotation) {
        var at = SignedAnatomy.of(pdf);
        var annotations = Pattern.compile("/Annots \\[([^\\]]*)\\]").matcher(at.pageText());
        var old = annotations.find() ? annotations.group(1) : "";
        return new RawUpdate(pdf)
                .object(at.page(), "<<" + without(at.pageText(), "Annots") + "/Annots[" + old + " 9999 0 R]>>")
                .object(9999, "<</Type/Annot/Rect[60 400 460 480]" + annotation + ">>")
                .bytes();
    }

    private static byte[] catalogue(byte[] pdf, String name, String entry) {
        var at = SignedAnatomy.of(pdf);
        return new RawUpdate(pdf)
                .object(at.catalogue(), "<<" + without(at.catalogueText(), name) + entry + ">>").stream(
                                9999, "/Type/Metadata/Subtype/XML", "<x/>")
                        .bytes();
    }

    private static byte[] signature(byte[] pdf, java.util.function.Function<SignedAnatomy, String> entries) {
        var at = SignedAnatomy.of(pdf);
        return new RawUpdate(pdf)
                .object(at.signature(), "<<" + entries.apply(at) + ">>")
                .bytes();
    }

    /// The last match replaced, the rest of its room filled with blanks; what is longer pushes the rest away.
    private static byte[] last(byte[] pdf, Pattern pattern, String by) {
        var text = text(pdf);
        var found = pattern.matcher(text);
        var start = -1;
        var end = -1;
        while (found.find()) {
            start = found.start();
            end = found.end();
        }
        var room = Math.max(0, end - start - by.length());
        return bytes(text.substring(0, start) + by + " ".repeat(room) + text.substring(end));
    }

    static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
