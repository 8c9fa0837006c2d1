// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import vn.motcua.model.problem.Problem;

/// The pages of a foreign PDF as pictures.
final class PdfPages {

    private static final double POINTS_PER_INCH = 72;
    private static final double MOST_PIXELS = 40_000_000; // a page of RGB and the drawing of it fit the child's heap

    private PdfPages() {}

    static void take(Path file, int place, int dpi, FilePages out) throws InterruptedException {
        try (var document = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                throw new Problem(ScanProblem.PDF_BROKEN, place);
            }
            var renderer = new Strict(document, place);
            for (var i = 0; i < document.getNumberOfPages(); i++) {
                var fitting = fitting(document.getPage(i), dpi, place);
                out.give(renderer.renderImageWithDPI(i, fitting, ImageType.RGB), fitting);
            }
        } catch (InvalidPasswordException e) {
            throw new Problem(e, ScanProblem.PDF_LOCKED, place);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : new Problem(e, ScanProblem.PDF_BROKEN, place);
        }
    }

    /// Posters are drawn with fewer dots, so that one page never fills the memory.
    private static int fitting(PDPage page, int dpi, int place) {
        var box = page.getCropBox();
        var squareInches = box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        var fitting = (int) Math.min(dpi, Math.sqrt(MOST_PIXELS / squareInches));
        if (fitting < 1) {
            throw new Problem(ScanProblem.TOO_LARGE, place);
        }
        return fitting;
    }

    /// The library leaves out a picture that it cannot read and says so in a log only; a citizen's paper must not
    /// lose its contents in silence.
    private static final class Strict extends PDFRenderer {

        private final int place;

        Strict(PDDocument document, int place) {
            super(document);
            this.place = place;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(Operator operator, java.util.List<COSBase> operands, IOException e)
                        throws IOException {
                    if (e instanceof MissingImageReaderException) {
                        throw new Problem(e, ScanProblem.PDF_UNSUPPORTED, place);
                    }
                    super.operatorException(operator, operands, e);
                }
            };
        }
    }
}
