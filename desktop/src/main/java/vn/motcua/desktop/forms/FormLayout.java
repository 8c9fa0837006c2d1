// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.forms.FormTemplate.Align;
import vn.motcua.desktop.forms.FormTemplate.Block;

/// Lays one copy of a form on its sheet: letterhead, title, then the blocks of the template in their order. Long texts
/// wrap and go on overleaf.
final class FormLayout {

    private static final float LEAD = 1.18f;

    private final FormSheet sheet;
    private final FormTemplate template;
    private final FormContent content;
    private final Phrases phrases;
    private final Paper paper;
    private final String copy;

    /// @param copy what this copy is called; empty for nothing
    FormLayout(FormSheet sheet, FormTemplate template, FormContent content, String copy) {
        this.sheet = sheet;
        this.template = template;
        this.content = content;
        this.phrases = new Phrases(template.words(), content);
        this.paper = sheet.paper;
        this.copy = copy;
    }

    void draw() throws IOException {
        head(content.head());
        title();
        var blocks = template.blocks().stream()
                .filter(block -> phrases.holds(block.when()))
                .toList();
        for (var i = 0; i < blocks.size(); i++) {
            if (i + 1 < blocks.size()) {
                together(blocks.get(i), blocks.get(i + 1));
            }
            block(blocks.get(i));
        }
    }

    /// Signatures never stand alone on a page: the words before them go along.
    private void together(Block words, Block next) throws IOException {
        if (next.kind() == FormTemplate.Kind.SIGN && words.kind() != FormTemplate.Kind.TABLE) {
            var value = sheet.face(words.style()).wrap(phrases.of(words.value()), sheet.body, paper.wide());
            var lines = Math.min(value.size() + 1, 8);
            sheet.room(new SigningBlock(sheet, phrases, next).height() + lines * sheet.body * LEAD);
        }
    }

    private void block(Block block) throws IOException {
        switch (block.kind()) {
            case LINE -> line(block);
            case TEXT -> text(block);
            case TABLE -> new TableDrawing(sheet, phrases, block).draw();
            case SIGN -> new SigningBlock(sheet, phrases, block).draw();
        }
    }

    private void head(Letterhead head) throws IOException {
        var size = paper.head;
        var half = paper.wide() * (paper == Paper.A4 ? 0.44f : 0.46f);
        var left = paper.left + half / 2;
        var right = (paper.left + half + 6 + paper.right) / 2;
        var top = sheet.y;
        var motto = FormSheet.TEXT.get("motto");
        var fit = Math.min(size, size * (paper.right - paper.left - half - 6) / sheet.bold.width(motto, size));
        sheet.centred(sheet.bold, fit, right, top, motto);
        var below = top - size * 1.3f;
        var second = FormSheet.TEXT.get("motto2");
        sheet.centred(sheet.bold, size + 0.6f, right, below, second);
        var rule = sheet.bold.width(second, size + 0.6f) / 2;
        below -= size * 1.45f;
        sheet.line(right - rule, below, right + rule, below);
        var y = column(sheet.regular, head.parent(), left, half, top);
        y = column(sheet.bold, head.office(), left, half, y) - 2;
        sheet.line(left - half * 0.17f, y, left + half * 0.17f, y);
        y -= 4;
        for (var text : template.head()) {
            var line = phrases.of(text);
            y = line.isEmpty() ? y : column(sheet.regular, line, left, half, y);
        }
        below = column(
                sheet.italic, phrases.of(template.place()), right, paper.right - paper.left - half - 6, below - 5);
        sheet.y = Math.min(y, below) - size;
    }

    private float column(Face face, String text, float middle, float width, float top) throws IOException {
        var y = top;
        for (var line : face.wrap(text, paper.head, width)) {
            sheet.centred(face, paper.head, middle, y, line);
            y -= paper.head * 1.2f;
        }
        return y;
    }

    private void title() throws IOException {
        var size = sheet.body * 1.27f;
        var title = phrases.of(template.title());
        var wide = paper.wide() / sheet.bold.width(title, size);
        centred(sheet.bold, wide > 0.84f && wide < 1 ? size * wide * 0.99f : size, title);
        if (!template.subtitle().isEmpty()) {
            centred(sheet.italic, sheet.body, phrases.of(template.subtitle()));
        }
        if (!copy.isEmpty()) {
            centred(sheet.italic, sheet.body * 0.94f, "(" + copy + ")");
        }
        sheet.y -= sheet.body * 0.6f;
    }

    private void centred(Face face, float size, String text) throws IOException {
        for (var line : face.wrap(text, size, paper.wide())) {
            sheet.room(size * LEAD);
            sheet.centred(face, size, paper.middle(), sheet.y, line);
            sheet.y -= size * LEAD;
        }
    }

    private void line(Block block) throws IOException {
        var runs = new ArrayList<Runs.Run>();
        pair(runs, block, block.label(), block.value());
        for (var more : block.beside()) {
            pair(runs, block, more.label(), more.value());
        }
        lines(Runs.wrap(runs, sheet.body, paper.wide()), sheet.body, Align.LEFT);
        sheet.y -= sheet.body * 0.13f;
    }

    private void pair(List<Runs.Run> runs, Block block, String label, String value) {
        runs.add(new Runs.Run(sheet.regular, (runs.isEmpty() ? "" : "– ") + phrases.of(label)));
        var said = phrases.of(value);
        if (!said.isEmpty()) {
            runs.add(new Runs.Run(sheet.face(block.style()), said));
        } else {
            runs.add(new Runs.Run(sheet.regular, block.empty().isEmpty() ? template.empty() : block.empty()));
        }
    }

    private void text(Block block) throws IOException {
        var size = block.style() == FormTemplate.Style.ITALIC ? sheet.body * 0.9f : sheet.body;
        for (var paragraph : phrases.of(block.value()).split("\n", -1)) {
            var runs = List.of(new Runs.Run(sheet.face(block.style()), paragraph));
            lines(Runs.wrap(runs, size, paper.wide()), size, block.align());
        }
        sheet.y -= sheet.body * 0.2f;
    }

    private void lines(List<List<Runs.Run>> lines, float size, Align align) throws IOException {
        for (var line : lines) {
            sheet.room(size * LEAD);
            var x = paper.left;
            if (align != Align.LEFT) {
                var slack = paper.wide() - sheet.width(line, size);
                x += align == Align.CENTRE ? slack / 2 : slack;
            }
            sheet.runs(line, size, x, sheet.y);
            sheet.y -= size * LEAD;
        }
    }
}
