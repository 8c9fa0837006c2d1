// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// Leaves signature fields open in a document. They are there before anybody signs, so that a second signature changes
/// nothing under the first.
final class OpenSlots {

    private OpenSlots() {}

    static void into(PDDocument document, List<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var page = document.getPage(0);
        var fields = new ArrayList<PDField>();
        var annotations = page.getAnnotations();
        for (var name : names) {
            var field = new PDSignatureField(form);
            field.setPartialName(name);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle());
            widget.setPage(page);
            widget.setPrinted(true);
            annotations.add(widget);
            fields.add(field);
        }
        page.setAnnotations(annotations);
        form.setFields(fields);
    }
}
