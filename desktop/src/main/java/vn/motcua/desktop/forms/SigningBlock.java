// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.forms.FormTemplate.Block;
import vn.motcua.desktop.forms.FormTemplate.Code;
import vn.motcua.desktop.forms.FormTemplate.Signer;

/// The end of a form: QR codes at the left, then those who sign, each with title, how to sign, room for the hand and
/// the name. It stays together on one page.
final class SigningBlock {

    private static final float LEAD = 1.18f;

    private final FormSheet sheet;
    private final Phrases phrases;
    private final Block block;
    private final float size;
    private final float small;
    private final float hand;
    private final List<Code> codes;
    private final float edge;
    private final float from;
    private final float width;
    private final float heading;
    private final float height;

    SigningBlock(FormSheet sheet, Phrases phrases, Block block) throws IOException {
        this.sheet = sheet;
        this.phrases = phrases;
        this.block = block;
        this.size = Math.min(sheet.body, sheet.paper.body) * 0.9f;
        this.small = sheet.body * 0.86f;
        this.hand = sheet.body * 3.4f;
        this.codes = block.qr().stream().filter(c -> phrases.holds(c.when())).toList();
        this.edge = sheet.paper.body * 6.1f;
        var beside = sheet.paper.left + codes.size() * edge;
        this.from = block.signers().size() == 1 ? Math.max(beside, sheet.paper.middle()) : beside;
        this.width = (sheet.paper.right - from) / Math.max(1, block.signers().size());
        var tallest = 0f;
        var names = 0f;
        for (var signer : block.signers()) {
            tallest = Math.max(tallest, heading(signer, width));
            names = Math.max(
                    names, lines(sheet.bold, signer.name(), size, width).size() * size * LEAD);
        }
        this.heading = tallest;
        var signed = block.signers().isEmpty() ? 0 : heading + hand + names;
        this.height = Math.max(signed, codes.isEmpty() ? 0 : edge + small) + size * 0.6f;
    }

    void draw() throws IOException {
        sheet.room(height);
        var top = sheet.y - size * 0.4f;
        for (var i = 0; i < codes.size(); i++) {
            code(codes.get(i), sheet.paper.left + i * edge, top, edge);
        }
        for (var i = 0; i < block.signers().size(); i++) {
            sign(block.signers().get(i), from + (i + 0.5f) * width, width, top, top - heading - hand);
        }
        sheet.y = top - height + size * 0.4f;
    }

    /// What it needs on one page.
    float height() {
        return height;
    }

    /// How tall a signer's title and the words below it are.
    private float heading(Signer signer, float width) throws IOException {
        return lines(sheet.bold, signer.title(), size, width).size() * size * LEAD
                + lines(sheet.italic, signer.how(), small, width).size() * small * LEAD;
    }

    private List<String> lines(Face face, String text, float size, float width) throws IOException {
        var filled = phrases.of(text);
        return filled.isEmpty() ? List.of() : new ArrayList<>(face.wrap(filled, size, width - 8));
    }

    private void sign(Signer signer, float middle, float width, float top, float under) throws IOException {
        var y = put(sheet.bold, size, lines(sheet.bold, signer.title(), size, width), middle, top);
        put(sheet.italic, small, lines(sheet.italic, signer.how(), small, width), middle, y);
        put(sheet.bold, size, lines(sheet.bold, signer.name(), size, width), middle, under);
    }

    private float put(Face face, float size, List<String> lines, float middle, float top) throws IOException {
        var y = top;
        for (var line : lines) {
            sheet.centred(face, size, middle, y, line);
            y -= size * LEAD;
        }
        return y;
    }

    private void code(Code code, float x, float top, float edge) throws IOException {
        QrBox.draw(sheet, phrases.of(code.value()), x - 4, top + 4, edge);
        var label = phrases.of(code.label());
        if (!label.isEmpty()) {
            var letters = sheet.paper.body * 0.68f;
            sheet.centred(sheet.regular, letters, x - 4 + edge / 2, top + 4 - edge + 3, label);
        }
    }
}
