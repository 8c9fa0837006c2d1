// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import vn.motcua.model.problem.Problem;

/// The pages of a picture file; a TIFF may have many, of a moving picture the first is taken. Photographs are turned
/// the way the camera was held.
final class PicturePages {

    private static final String READERS_OF_JAVA = "com.sun.imageio."; // what old libraries register is not asked

    private final Path file;
    private final int place;
    private final FilePages out;

    private PicturePages(Path file, int place, FilePages out) {
        this.file = file;
        this.place = place;
        this.out = out;
    }

    /// @throws Problem what is wrong with the file; the pages before and after a broken one were given all the same
    static void take(Path file, int place, FilePages out) throws InterruptedException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var reader = reader(ImageIO.getImageReaders(in), place);
            try {
                reader.setInput(in);
                reader.addIIOReadProgressListener(new StillReading(out));
                new PicturePages(file, place, out).all(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : new Problem(e, ScanProblem.IMAGE_BROKEN, place);
        }
    }

    private static ImageReader reader(Iterator<ImageReader> readers, int place) {
        while (readers.hasNext()) {
            var reader = readers.next();
            if (reader.getClass().getName().startsWith(READERS_OF_JAVA)) {
                return reader;
            }
        }
        throw new Problem(ScanProblem.IMAGE_BROKEN, place);
    }

    private void all(ImageReader reader) throws IOException, InterruptedException {
        var format = PictureFormat.of(reader);
        if (format == PictureFormat.TIFF) {
            manyPages(reader);
            return;
        }
        one(reader, format, 0);
        if (format == PictureFormat.GIF && reader.getNumImages(true) > 1) {
            throw new Problem(ScanProblem.MOVING_PICTURE, place);
        }
    }

    private void manyPages(ImageReader reader) throws IOException, InterruptedException {
        var broken = new ArrayList<Integer>();
        var count = TiffChain.length(file, FilePages.MOST_PAGES + 1);
        var pages = Math.min(count, FilePages.MOST_PAGES);
        for (var i = 0; i < pages; i++) {
            try {
                one(reader, PictureFormat.TIFF, i);
            } catch (IOException | RuntimeException e) {
                if (e instanceof Problem) {
                    throw e;
                }
                broken.add(i + 1);
            }
        }
        if (pages == broken.size()) {
            throw new Problem(ScanProblem.IMAGE_BROKEN, place);
        }
        if (!broken.isEmpty()) {
            throw new Problem(ScanProblem.PAGES_BROKEN, place, PdfPages.list(broken));
        }
        if (count > pages) {
            throw new Problem(ScanProblem.TOO_MANY_PAGES, place, pages);
        }
    }

    private void one(ImageReader reader, PictureFormat format, int index) throws IOException, InterruptedException {
        var plan = ReadPlan.of(reader, index, place);
        var head = format == PictureFormat.JPEG ? JpegHead.of(file) : JpegHead.NONE;
        plan.mustFit(head.progressive(), place);
        var warned = new CutShort();
        reader.addIIOReadWarningListener(warned);
        var inks = format == PictureFormat.JPEG && CmykJpeg.is(reader);
        var picture = inks ? CmykJpeg.read(reader, plan.wish(reader), head) : reader.read(index, plan.wish(reader));
        reader.removeIIOReadWarningListener(warned);
        if (picture == null) {
            throw new IIOException("no picture");
        }
        var dpi = PictureDpi.of(reader, index);
        if (dpi.canBeEven(plan.width(), plan.height())) {
            out.give(turned(dpi.even(picture), head.turn()), dpi.finer());
        } else if (!inks && plan.isAsItIs(format, head.turn())) {
            out.give(ReadPlan.bytes(file), dpi.across(), picture.getWidth(), picture.getHeight());
        } else {
            var small = plan.reduced(picture);
            out.give(turned(small, head.turn()), Math.max(1, dpi.across() * small.getWidth() / plan.width()));
        }
        if (warned.isCut()) {
            throw new Problem(ScanProblem.CUT_SHORT, place);
        }
    }

    private static BufferedImage turned(BufferedImage picture, ExifTurn turn) {
        if (turn == ExifTurn.NONE) {
            return picture;
        }
        var w = picture.getWidth();
        var h = picture.getHeight();
        var transform = new AffineTransform();
        transform.translate(turn.swaps() ? h / 2.0 : w / 2.0, turn.swaps() ? w / 2.0 : h / 2.0);
        transform.quadrantRotate(turn.quarters());
        transform.scale(turn.mirrored() ? -1 : 1, 1);
        transform.translate(-w / 2.0, -h / 2.0);
        return new AffineTransformOp(transform, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, null);
    }
}
