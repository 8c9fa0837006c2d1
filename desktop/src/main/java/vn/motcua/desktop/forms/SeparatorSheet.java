// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import vn.motcua.model.paper.Separator;

/// Sheets that are laid between the papers of a stack before it is scanned: two black bars by which the scan
/// sheet tells them from papers at a glance, and a QR that says what follows. A4, PDF/A-2b.
public final class SeparatorSheet {

    private static final FormText TEXT = new FormText("separator.properties");
    private static final float MM = 72 / 25.4f;
    private static final float BAR = 14 * MM;
    private static final float QR = 80 * MM;

    /// @param title what follows, for people
    public record Content(Separator separator, String title) {}

    private SeparatorSheet() {}

    public static byte[] pdf(List<Content> contents, Instant made) {
        try (var sheet = new FormSheet(Paper.A4)) {
            for (var content : contents) {
                sheet.begin();
                draw(sheet, content);
            }
            return sheet.bytes(TEXT.get("title"), TEXT.get("subject"), FormSheet.calendar(made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(FormSheet sheet, Content content) throws IOException {
        var paper = sheet.paper;
        sheet.out().addRect(paper.left, paper.top - BAR, paper.wide(), BAR);
        sheet.out().addRect(paper.left, paper.bottom, paper.wide(), BAR);
        sheet.out().fill();
        var y = paper.top - BAR - 34 * MM;
        sheet.centred(sheet.bold, 24, paper.middle(), y, TEXT.get("title"));
        var said = content.separator().row() == 0
                ? TEXT.get("splits")
                : TEXT.get("row", content.separator().row());
        sheet.centred(sheet.bold, 16, paper.middle(), y - 14 * MM, said);
        sheet.centred(sheet.regular, 12, paper.middle(), y - 23 * MM, cut(content.title()));
        QrBox.draw(sheet, content.separator().code(), paper.middle() - QR / 2, y - 32 * MM, QR);
        sheet.centred(sheet.italic, 11, paper.middle(), y - 40 * MM - QR, TEXT.get("foot"));
    }

    /// One line of a paper's name is enough to find it.
    private static String cut(String title) {
        return title.length() <= 70 ? title : title.substring(0, 69) + "…";
    }
}
