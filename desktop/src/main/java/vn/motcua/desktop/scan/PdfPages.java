// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.problem.Problem;

/// The pages of a foreign PDF as pictures.
final class PdfPages {

    private static final double POINTS_PER_INCH = 72;
    private static final long MOST_MEMORY = 64L << 20;
    private static final long MOST_PUT_ASIDE = 512L << 20; // what is unpacked from one file: more is a bomb

    private static final int MOST_FORMS = 50_000; // on one page

    private final PDDocument document;
    private final int place;
    private final FilePages out;
    private final List<Integer> broken = new ArrayList<>();
    private final List<Integer> unsupported = new ArrayList<>();

    private PdfPages(PDDocument document, int place, FilePages out) {
        this.document = document;
        this.place = place;
        this.out = out;
    }

    /// @throws Problem what is wrong with the file; the pages before and after a broken one were given all the same
    static void take(Path file, int place, int dpi, FilePages out) throws InterruptedException {
        var aside = MemoryUsageSetting.setupMixed(MOST_MEMORY, MOST_PUT_ASIDE)
                .setTempDir(out.folder().toFile());
        try (var document = Loader.loadPDF(file.toFile(), "", null, null, aside.streamCache)) {
            new PdfPages(document, place, out).all(dpi);
        } catch (InvalidPasswordException e) {
            throw new Problem(e, ScanProblem.PDF_LOCKED, place);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : new Problem(e, ScanProblem.PDF_BROKEN, place);
        }
    }

    private void all(int dpi) throws IOException, InterruptedException {
        var count = document.getNumberOfPages();
        var pages = Math.min(count, FilePages.MOST_PAGES);
        for (var i = 0; i < pages; i++) {
            var page = document.getPage(i); // a count that lies ends the file here
            var fitting = fitting(page, dpi, place);
            var picture = drawn(i, fitting);
            if (picture != null) {
                out.give(picture, fitting);
            }
        }
        if (pages == 0 || broken.size() == pages) {
            throw new Problem(ScanProblem.PDF_BROKEN, place);
        }
        if (!unsupported.isEmpty()) {
            throw new Problem(ScanProblem.PDF_UNSUPPORTED, place, list(unsupported));
        }
        if (!broken.isEmpty()) {
            throw new Problem(ScanProblem.PAGES_BROKEN, place, list(broken));
        }
        if (count > FilePages.MOST_PAGES) {
            throw new Problem(ScanProblem.TOO_MANY_PAGES, place, FilePages.MOST_PAGES);
        }
    }

    /// @return null if the page cannot be drawn whole; it is listed then
    private @Nullable BufferedImage drawn(int index, int dpi) {
        var renderer = new Strict(document);
        try {
            return renderer.renderImageWithDPI(index, dpi, ImageType.RGB);
        } catch (MissingImageReaderException e) {
            unsupported.add(index + 1);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            broken.add(index + 1);
        }
        return null;
    }

    /// Posters are drawn with fewer dots, so that one page never fills the memory.
    private static int fitting(PDPage page, int dpi, int place) {
        var box = page.getCropBox();
        var squareInches = (double) box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        var fitting = (int) Math.min(dpi, Math.sqrt(FilePages.MOST_PIXELS / squareInches));
        if (fitting < 1) {
            throw new Problem(ScanProblem.TOO_LARGE, place);
        }
        return fitting;
    }

    /// For people: at most ten, then dots.
    static String list(List<Integer> numbers) {
        var most = 10;
        return numbers.stream().limit(most).map(String::valueOf).collect(Collectors.joining(", "))
                + (numbers.size() > most ? "…" : "");
    }

    /// The library leaves out a picture that it cannot read and says so in a log only; a citizen's paper must not
    /// lose its contents in silence.
    private static final class Strict extends PDFRenderer {

        Strict(PDDocument document) {
            super(document);
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                private int forms;

                /// Forms that draw forms that draw themselves would go on for ever.
                @Override
                public void showForm(PDFormXObject form) throws IOException {
                    if (++forms > MOST_FORMS) {
                        throw new IllegalStateException("forms");
                    }
                    super.showForm(form);
                }

                /// Only what would not fit is read with fewer dots: it costs thin strokes.
                @Override
                protected int getSubsampling(PDImage image, AffineTransform at) {
                    var fits = (long) image.getWidth() * image.getHeight() <= FilePages.MOST_PIXELS;
                    return fits ? 1 : super.getSubsampling(image, at);
                }

                @Override
                protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
                        throws IOException {
                    if (e instanceof MissingImageReaderException) {
                        throw e;
                    }
                    super.operatorException(operator, operands, e);
                }
            };
        }
    }
}
