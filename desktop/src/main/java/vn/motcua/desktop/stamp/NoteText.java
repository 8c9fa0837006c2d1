// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The words of a note in upright Tinos (the metrics of Times New Roman), black.
///
/// @param size of the letters, mm
record NoteText(List<String> lines, PDFont font, double size) {

    private static final double LEADING = 1.2;
    private static final double POINT = 25.4 / 72;

    static NoteText of(PDDocument document, StampPlan plan, StampProfile.Note note) throws IOException {
        try (var in = NoteText.class.getResourceAsStream("/assets/fonts/Tinos-Regular.ttf")) {
            var font = PDType0Font.load(document, java.util.Objects.requireNonNull(in), true);
            return new NoteText(plan.note(), font, note.size() * POINT);
        }
    }

    /// Width and height, mm.
    Point2D extent() throws IOException {
        var width = 0.0;
        for (var line : lines) {
            width = Math.max(width, font.getStringWidth(line) / 1000 * size);
        }
        return new Point2D.Double(width, lines.size() * size * LEADING);
    }

    /// @param out whose unit is the mm
    void write(PDPageContentStream out, Spot spot) throws IOException {
        out.setNonStrokingColor(0f);
        out.beginText();
        out.setFont(font, (float) size);
        out.setLeading((float) (size * LEADING));
        out.newLineAtOffset((float) spot.x(), (float) (spot.top() - size));
        for (var line : lines) {
            out.showText(line);
            out.newLine();
        }
        out.endText();
    }
}
