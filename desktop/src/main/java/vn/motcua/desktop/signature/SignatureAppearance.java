// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;

/// A picture that a signature field shows. It is encoded once: each document of a batch gets its bytes as they are.
/// From one thread at a time.
public final class SignatureAppearance {

    private final byte[] png;
    private final int page;
    private final PDRectangle box;
    private @Nullable Encoded encoded;

    /// The picture's stream and that of its transparency.
    private record Encoded(
            COSDictionary image, byte[] colours, @Nullable COSDictionary mask, byte[] cover) {}

    /// @param page index
    /// @param x left edge, points from the page's lower left corner; as the others
    public SignatureAppearance(byte[] png, int page, float x, float y, float width, float height) {
        this.png = png.clone();
        this.page = page;
        this.box = new PDRectangle(x, y, width, height);
    }

    int page() {
        return page;
    }

    /// Gives the field of a signature that was added without a picture its place and this picture.
    void onto(PDDocument document, PDSignature signature) throws IOException {
        for (var field : document.getSignatureFields()) {
            if (field.getCOSObject().getCOSDictionary(COSName.V) == signature.getCOSObject()) {
                var widget = field.getWidgets().getFirst();
                widget.setRectangle(box);
                widget.setAppearance(appearance(document));
            }
        }
    }

    private PDAppearanceDictionary appearance(PDDocument document) throws IOException {
        var stream = new PDAppearanceStream(document);
        stream.setResources(new PDResources());
        stream.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        try (var out = new PDPageContentStream(document, stream)) {
            out.drawImage(image(document), 0, 0, box.getWidth(), box.getHeight());
        }
        var appearance = new PDAppearanceDictionary();
        appearance.getCOSObject().setDirect(true);
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private PDImageXObject image(PDDocument document) throws IOException {
        var known = encoded == null ? encoded() : encoded;
        encoded = known;
        var image = stream(document, known.image(), known.colours());
        if (known.mask() != null) {
            image.getCOSObject().setItem(COSName.SMASK, stream(document, known.mask(), known.cover()));
        }
        return new PDImageXObject(image, null);
    }

    private Encoded encoded() throws IOException {
        try (var document = new PDDocument()) {
            var image =
                    PDImageXObject.createFromByteArray(document, png, "mark").getCOSObject();
            var mask = image.getCOSStream(COSName.SMASK);
            return new Encoded(
                    entries(image),
                    raw(image),
                    mask == null ? null : entries(mask),
                    mask == null ? new byte[0] : raw(mask));
        }
    }

    /// All of them are direct.
    private static COSDictionary entries(COSStream of) {
        var entries = new COSDictionary(of);
        entries.removeItem(COSName.SMASK);
        entries.removeItem(COSName.LENGTH);
        return entries;
    }

    private static byte[] raw(COSStream of) throws IOException {
        try (var in = of.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    private static PDStream stream(PDDocument document, COSDictionary entries, byte[] bytes) throws IOException {
        var stream = new PDStream(document);
        try (var out = stream.getCOSObject().createRawOutputStream()) {
            out.write(bytes);
        }
        stream.getCOSObject().addAll(entries);
        return stream;
    }
}
