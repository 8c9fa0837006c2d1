// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// Finds the spots: marks above the signer's name or at the lower right of the last page, the QR at the lower left of
/// the same page, else on another page.
record Layout(Spot qr, @Nullable Spot marks) {

    static Layout find(PDDocument document, StampPlan plan, int modules) throws IOException {
        var last = document.getNumberOfPages() - 1;
        var name = plan.signerName().isBlank() ? null : NameFinder.last(document, plan.signerName());
        var home = name == null ? last : name.page();
        var space = space(document, home);
        @Nullable Spot marks = null;
        if (plan.hasMarks()) {
            marks = marksSpot(document, plan, home, name, space);
            space.take(marks);
        }
        return new Layout(qrSpot(document, plan, modules, home, space), marks);
    }

    private static Spot marksSpot(PDDocument document, StampPlan plan, int home, @Nullable Spot name, FreeSpace space) {
        var seal = plan.officeSeal() == null ? 0 : plan.sealSize() * Spot.MM;
        var signature = plan.signature() == null ? 0 : StampPlan.SIGNATURE_WIDTH * Spot.MM;
        var width = seal == 0 || signature == 0 ? seal + signature : seal + signature * 2 / 3;
        var height = Math.max(seal, signature / 2);
        var page = document.getPage(home);
        var right = seal == 0 ? width / 2 : width - signature / 2;
        var x = name == null ? width(page) * 0.7 : name.x() + name.width() / 2 - right + width / 2;
        var y = name == null ? height(page) * 0.25 : name.y() + name.height() + height / 2;
        return space.nearest(width, height, x, y).orElseThrow(() -> new Problem(StampProblem.NO_ROOM));
    }

    private static Spot qrSpot(PDDocument document, StampPlan plan, int modules, int home, FreeSpace homeSpace)
            throws IOException {
        var size = plan.qrSize() * Spot.MM * (modules + 2.0 * SealQr.QUIET) / modules;
        var spot = corner(document.getPage(home), homeSpace, size);
        for (var page = 0; spot.isEmpty() && page < Math.min(document.getNumberOfPages(), 20); page++) {
            if (page != home) {
                spot = corner(document.getPage(page), space(document, page), size);
            }
        }
        return spot.orElseThrow(() -> new Problem(StampProblem.NO_ROOM));
    }

    private static Optional<Spot> corner(PDPage page, FreeSpace space, double size) {
        return space.nearest(size, size, 30 * Spot.MM + size / 2, 20 * Spot.MM + size / 2);
    }

    private static FreeSpace space(PDDocument document, int page) throws IOException {
        return new FreeSpace(page, new PDFRenderer(document).renderImageWithDPI(page, FreeSpace.DPI, ImageType.RGB));
    }

    static double width(PDPage page) {
        return page.getRotation() % 180 == 0
                ? page.getCropBox().getWidth()
                : page.getCropBox().getHeight();
    }

    static double height(PDPage page) {
        return page.getRotation() % 180 == 0
                ? page.getCropBox().getHeight()
                : page.getCropBox().getWidth();
    }

    /// Looks for a line that is the name.
    private static final class NameFinder extends PDFTextStripper {

        private final String name;
        private @Nullable Spot found;

        private NameFinder(String name) {
            this.name = fold(name);
            setSortByPosition(true);
        }

        static @Nullable Spot last(PDDocument document, String name) throws IOException {
            var finder = new NameFinder(name);
            finder.writeText(document, new StringWriter());
            return finder.found;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (fold(text).equals(name) && !positions.isEmpty()) {
                var first = positions.getFirst();
                var end = positions.getLast();
                var left = first.getXDirAdj();
                found = new Spot(
                        getCurrentPageNo() - 1,
                        left,
                        first.getPageHeight() - first.getYDirAdj(),
                        end.getXDirAdj() + end.getWidthDirAdj() - left,
                        first.getFontSizeInPt());
            }
        }

        private static String fold(String text) {
            return java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFC)
                    .toUpperCase(java.util.Locale.ROOT)
                    .replaceAll("\\s+", " ");
        }
    }
}
