// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Where things are in a signed file, for whoever wants to change them: numbers of objects, and dictionaries as text.
record SignedAnatomy(
        long catalogue,
        String catalogueText,
        long page,
        String pageText,
        long content,
        long font,
        long signature,
        String signatureText,
        long field,
        String fieldText,
        long contentPlace,
        long otherStreamPlace,
        long info) {

    static SignedAnatomy of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignedAnatomy of(PDDocument document) throws IOException {
        var all = document.getDocument();
        var root = (COSObject) all.getTrailer().getItem(COSName.ROOT);
        var page = document.getPage(0).getCOSObject();
        var pageKey = key(document, page);
        var content = page.getItem(COSName.CONTENTS) instanceof COSObject reference ? reference.getKey() : null;
        var resources = document.getPage(0).getResources().getCOSObject();
        var fonts = Objects.requireNonNull(resources.getCOSDictionary(COSName.FONT));
        var font = (COSObject) fonts.getItem(fonts.keySet().iterator().next());
        var field = document.getSignatureFields().getLast().getCOSObject();
        var signature = (COSObject) field.getItem(COSName.V);
        var places = all.getXrefTable();
        var contentKey = content == null ? firstStream(document, null) : content;
        return new SignedAnatomy(
                root.getKey().getNumber(),
                text((COSDictionary) root.getObject()),
                pageKey.getNumber(),
                text(page),
                contentKey.getNumber(),
                font.getKey().getNumber(),
                signature.getKey().getNumber(),
                text((COSDictionary) signature.getObject()),
                key(document, field).getNumber(),
                text(field),
                places.get(contentKey),
                places.get(firstStream(document, contentKey)),
                all.getTrailer().getItem(COSName.INFO) instanceof COSObject info
                        ? info.getKey().getNumber()
                        : -1);
    }

    private static COSObjectKey firstStream(PDDocument document, COSObjectKey but) {
        var all = document.getDocument();
        return all.getXrefTable().entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && !entry.getKey().equals(but))
                .map(java.util.Map.Entry::getKey)
                .filter(key -> all.getObjectFromPool(key).getObject() instanceof COSStream)
                .findFirst()
                .orElseThrow();
    }

    private static COSObjectKey key(PDDocument document, COSDictionary wanted) {
        var all = document.getDocument();
        return all.getXrefTable().keySet().stream()
                .filter(key -> all.getObjectFromPool(key).getObject() == wanted)
                .findFirst()
                .orElseThrow();
    }

    /// The entries of a dictionary without its brackets; what is direct in it is written out.
    private static String text(COSDictionary dictionary) {
        var out = new StringBuilder();
        for (var entry : dictionary.entrySet()) {
            out.append('/')
                    .append(entry.getKey().getName())
                    .append(' ')
                    .append(text(entry.getValue()))
                    .append(' ');
        }
        return out.toString();
    }

    private static String text(COSBase item) {
        return switch (item) {
            case COSObject reference -> reference.getKey().getNumber() + " 0 R";
            case COSDictionary dictionary -> "<<" + text(dictionary) + ">>";
            case org.apache.pdfbox.cos.COSArray array -> {
                var out = new StringBuilder("[");
                array.forEach(each -> out.append(text(each)).append(' '));
                yield out.append(']').toString();
            }
            default -> written(item);
        };
    }

    private static String written(COSBase item) {
        try (var out = new java.io.ByteArrayOutputStream()) {
            switch (item) {
                case COSName name -> name.writePDF(out);
                case org.apache.pdfbox.cos.COSInteger number -> number.writePDF(out);
                case org.apache.pdfbox.cos.COSFloat number -> number.writePDF(out);
                case org.apache.pdfbox.cos.COSBoolean truth -> truth.writePDF(out);
                case org.apache.pdfbox.cos.COSString string ->
                    out.write(("<" + string.toHexString() + ">").getBytes(StandardCharsets.US_ASCII));
                default -> out.write("null".getBytes(StandardCharsets.US_ASCII));
            }
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A dictionary's text without one entry.
    static String without(String entries, String name) {
        return entries.replaceFirst("/" + name + " (?:\\[[^\\]]*\\]|<<.*?>>|<[^>]*>|\\d+ 0 R|/?[^ ]+) ", "");
    }
}
