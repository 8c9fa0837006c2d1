// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// A picture that a signature field shows. The template is built once for each page size: the picture is not encoded
/// again for each document of a batch.
public final class SignatureAppearance {

    private final byte[] png;
    private final int page;
    private final PDRectangle box;
    private final Map<String, byte[]> templates = new HashMap<>();

    /// @param page index
    /// @param x left edge, points from the page's lower left corner; as the others
    public SignatureAppearance(byte[] png, int page, float x, float y, float width, float height) {
        this.png = png.clone();
        this.page = page;
        this.box = new PDRectangle(x, y, width, height);
    }

    void into(SignatureOptions options, PDDocument document) throws IOException {
        var size = document.getPage(page).getMediaBox();
        var key = size.toString();
        var template = templates.get(key);
        if (template == null) {
            template = template(size);
            templates.put(key, template);
        }
        options.setVisualSignature(new ByteArrayInputStream(template));
        options.setPage(page);
    }

    private byte[] template(PDRectangle size) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(size));
            var acroForm = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(acroForm);
            var field = new PDSignatureField(acroForm);
            acroForm.getFields().add(field);
            acroForm.setSignaturesExist(true);
            acroForm.setAppendOnly(true);
            acroForm.getCOSObject().setDirect(true);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(box);
            widget.setPrinted(true);
            widget.setAppearance(appearance(document));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private PDAppearanceDictionary appearance(PDDocument document) throws IOException {
        var form = new PDFormXObject(new PDStream(document));
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        form.getCOSObject().setItem(COSName.TYPE, COSName.XOBJECT);
        var stream = new PDAppearanceStream(form.getCOSObject());
        try (var out = new PDPageContentStream(document, stream)) {
            var image = PDImageXObject.createFromByteArray(document, png, "mark");
            out.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
        }
        var appearance = new PDAppearanceDictionary();
        appearance.getCOSObject().setDirect(true);
        appearance.setNormalAppearance(stream);
        return appearance;
    }
}
