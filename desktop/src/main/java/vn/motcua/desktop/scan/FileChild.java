// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.desktop.worker.ParentPipe;
import vn.motcua.model.problem.Problem;

/// The process in which files from outside are opened: pictures and PDFs that nobody vouches for. A file that cannot
/// be taken is named, and the next one is taken.
final class FileChild {

    private static final long MOST_BYTES = 1L << 30;

    private FileChild() {}

    public static void main(String... args) throws InterruptedException {
        var parent = ParentPipe.open(args);
        var ask = parent.next(FileAsk.class);
        var out = new FilePages(parent);
        for (var i = ask.from(); i < ask.files().size(); i++) {
            parent.send(Told.file(i + 1));
            try {
                take(Path.of(ask.files().get(i)), i + 1, ask.dpi(), out);
            } catch (Problem problem) {
                parent.send(Told.fault(i + 1, problem));
            } catch (StackOverflowError nested) {
                parent.send(Told.fault(i + 1, new Problem(ScanProblem.FILE_HOSTILE, i + 1)));
            }
        }
        parent.send(Told.end());
    }

    private static void take(Path file, int place, int dpi, FilePages out) throws InterruptedException {
        switch (FileKind.of(file, place)) {
            case EMPTY -> throw new Problem(ScanProblem.FILE_EMPTY, place);
            case HEIC -> throw new Problem(ScanProblem.HEIC_PHOTO, place);
            case AVIF -> throw new Problem(ScanProblem.OTHER_PICTURE, place, "AVIF");
            case WEBP -> throw new Problem(ScanProblem.OTHER_PICTURE, place, "WebP");
            case JPEG_2000 -> throw new Problem(ScanProblem.OTHER_PICTURE, place, "JPEG 2000");
            case OTHER -> throw new Problem(ScanProblem.NOT_A_PICTURE, place);
            case PDF -> {
                mustBeOfUsualSize(file, place);
                PdfPages.take(file, place, dpi, out);
            }
            case PICTURE -> {
                mustBeOfUsualSize(file, place);
                PicturePages.take(file, place, out);
            }
        }
    }

    private static void mustBeOfUsualSize(Path file, int place) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Problem(ScanProblem.TOO_LARGE, place);
            }
        } catch (IOException e) {
            throw new Problem(e, ScanProblem.IMAGE_BROKEN, place);
        }
    }
}
