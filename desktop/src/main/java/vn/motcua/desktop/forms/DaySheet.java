// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import vn.motcua.model.office.Office;

/// The proof at the end of a counter's day, as a paper: three numbers that must be equal, and every exception by name.
/// A5, PDF/A-2b; no personal data is on it.
public final class DaySheet {

    private static final FormText TEXT = new FormText("day.properties");
    private static final float SIZE = 9.6f;
    private static final float LEAD = 1.25f;

    /// @param day as printed
    /// @param lines label and value, in order
    /// @param exceptions each a dossier code or number, and what is the matter with it
    /// @param verdict one sentence: whether all agrees
    public record Content(
            Office office,
            String desk,
            String day,
            List<Line> lines,
            String verdict,
            List<Line> exceptions,
            String officer,
            Instant made) {}

    public record Line(String label, String value) {}

    private final FormSheet sheet;
    private final Content content;

    private DaySheet(FormSheet sheet, Content content) {
        this.sheet = sheet;
        this.content = content;
    }

    public static byte[] pdf(Content content) {
        try (var sheet = new FormSheet(Paper.A5)) {
            new DaySheet(sheet, content).draw();
            return sheet.bytes(TEXT.get("title"), TEXT.get("subject", content.desk(), content.day()), made(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.Calendar made(Content content) {
        return FormSheet.calendar(content.made());
    }

    private void draw() throws IOException {
        sheet.centred(
                sheet.regular,
                8.6f,
                sheet.paper.middle(),
                sheet.y,
                content.office().parent());
        sheet.centred(
                sheet.bold,
                8.6f,
                sheet.paper.middle(),
                sheet.y - 11,
                content.office().name());
        sheet.y -= 34;
        sheet.centred(sheet.bold, 12.4f, sheet.paper.middle(), sheet.y, TEXT.get("title"));
        sheet.y -= 18;
        sheet.centred(
                sheet.italic, SIZE, sheet.paper.middle(), sheet.y, TEXT.get("subject", content.desk(), content.day()));
        sheet.y -= 22;
        for (var line : content.lines()) {
            pair(line);
        }
        sheet.y -= 6;
        paragraph(sheet.bold, content.verdict());
        sheet.y -= 6;
        paragraph(
                sheet.bold,
                content.exceptions().isEmpty()
                        ? TEXT.get("none")
                        : TEXT.get("exceptions", content.exceptions().size()));
        for (var line : content.exceptions()) {
            exception(line);
        }
        signature();
    }

    private void pair(Line line) throws IOException {
        sheet.room(SIZE * LEAD);
        sheet.text(sheet.regular, SIZE, sheet.paper.left, sheet.y, line.label());
        var x = sheet.paper.right - sheet.bold.width(line.value(), SIZE);
        sheet.text(sheet.bold, SIZE, x, sheet.y, line.value());
        sheet.y -= SIZE * LEAD;
    }

    private void exception(Line line) throws IOException {
        sheet.room(SIZE * LEAD * 2);
        sheet.text(sheet.bold, SIZE, sheet.paper.left, sheet.y, line.label());
        sheet.y -= SIZE * LEAD;
        paragraph(sheet.regular, line.value());
        sheet.y -= 2;
    }

    private void paragraph(Face face, String text) throws IOException {
        for (var part : face.wrap(text, SIZE, sheet.paper.wide())) {
            sheet.room(SIZE * LEAD);
            sheet.text(face, SIZE, sheet.paper.left, sheet.y, part);
            sheet.y -= SIZE * LEAD;
        }
    }

    private void signature() throws IOException {
        sheet.room(64);
        var middle = sheet.paper.left + sheet.paper.wide() * 0.72f;
        sheet.centred(sheet.bold, SIZE, middle, sheet.y - 8, TEXT.get("sign"));
        sheet.centred(sheet.bold, SIZE, middle, sheet.y - 50, content.officer());
    }
}
