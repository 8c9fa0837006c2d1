// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import vn.motcua.desktop.worker.ParentPipe;
import vn.motcua.model.problem.Problem;

/// The process in which files from outside are opened: pictures and PDFs that nobody vouches for.
final class FileChild {

    private static final int HEAD = 1024; // readers accept some bytes before %PDF

    private FileChild() {}

    public static void main(String... args) throws InterruptedException {
        var parent = ParentPipe.open(args);
        var ask = parent.next(Ask.class);
        var out = new FilePages(parent);
        var place = 0;
        try {
            for (var file : Objects.requireNonNull(ask.files())) {
                place++;
                take(
                        Path.of(file),
                        place,
                        Objects.requireNonNull(ask.settings()).dpi(),
                        out);
            }
            parent.send(Told.end());
        } catch (Problem problem) {
            parent.send(problem);
        }
    }

    private static void take(Path file, int place, int dpi, FilePages out) throws InterruptedException {
        if (isPdf(file, place)) {
            PdfPages.take(file, place, dpi, out);
        } else {
            PicturePages.take(file, place, out);
        }
    }

    private static boolean isPdf(Path file, int place) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
        } catch (IOException e) {
            throw new Problem(e, ScanProblem.IMAGE_BROKEN, place);
        }
    }
}
