// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import vn.motcua.model.problem.Problem;

/// The note of an electronic copy: text alone, at the top right of the first page, upright 10 pt black in the metrics
/// of Times New Roman (NĐ 30/2020 phụ lục I). An incremental update: the file begins with the copy's very bytes.
public final class CopyNote {

    private static final float SIZE = 10;
    private static final float LEADING = 12;
    private static final double RIGHT = 10 * Spot.MM;
    private static final double TOP = 6 * Spot.MM;

    /// A longer line goes on in the next.
    private static final double MOST_WIDTH = 85 * Spot.MM;

    /// @param lines form of the copy, office, moment
    /// @throws Problem UNREADABLE
    public byte[] stamp(byte[] copy, List<String> lines) {
        try (var document = Loader.loadPDF(copy);
                var font = CopyNote.class.getResourceAsStream("/assets/fonts/Tinos-Regular.ttf")) {
            var tinos = PDType0Font.load(document, Objects.requireNonNull(font), true);
            draw(document, tinos, broken(lines, tinos));
            var out = new ByteArrayOutputStream(copy.length + (1 << 16));
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new Problem(e, StampProblem.UNREADABLE);
        }
    }

    private static void draw(PDDocument document, PDFont font, List<String> lines) throws IOException {
        var page = document.getPage(0);
        page.setResources(own(page));
        try (var out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.transform(new Matrix(PdfStamper.upright(page)));
            var base = Layout.height(page) - TOP - SIZE;
            for (var line : lines) {
                out.beginText();
                out.setFont(font, SIZE);
                out.newLineAtOffset((float) (Layout.width(page) - RIGHT - width(line, font)), (float) base);
                out.showText(line);
                out.endText();
                base -= LEADING;
            }
        }
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    /// A copy of what the page may share with others, so that nobody else is changed.
    private static PDResources own(PDPage page) {
        var shared = page.getResources();
        return shared == null
                ? new PDResources()
                : new PDResources(new org.apache.pdfbox.cos.COSDictionary(shared.getCOSObject()));
    }

    private static List<String> broken(List<String> lines, PDFont font) throws IOException {
        var broken = new ArrayList<String>();
        for (var line : lines) {
            var now = new StringBuilder();
            for (var word : line.split(" ")) {
                if (!now.isEmpty() && width(now + " " + word, font) > MOST_WIDTH) {
                    broken.add(now.toString());
                    now.setLength(0);
                }
                now.append(now.isEmpty() ? "" : " ").append(word);
            }
            broken.add(now.toString());
        }
        return broken;
    }

    private static double width(String line, PDFont font) throws IOException {
        return font.getStringWidth(line) / 1000 * SIZE;
    }
}
