// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import vn.motcua.desktop.papers.PageDrawing;
import vn.motcua.desktop.signature.VerifierProcess;
import vn.motcua.desktop.signature.VerifierTalk;
import vn.motcua.desktop.stamp.SealQr;
import vn.motcua.desktop.stamp.StampTrial;
import vn.motcua.desktop.worker.ParentPipe;

/// The process in which foreign PDFs are judged, and tried out before they are stamped: the verifier of `signature`
/// with the QR reader and the stamper of `stamp`.
public final class VerifierChild {

    private VerifierChild() {}

    /// The line to such a process, which starts with the first file.
    public static VerifierProcess line() {
        return new VerifierProcess(VerifierChild.class);
    }

    /// Papers of citizens are drawn in the process that judges foreign files.
    static PageDrawing pages(VerifierProcess line) {
        return (pdf, page) -> {
            var picture = line.page(pdf, page);
            try (var png = new ByteArrayInputStream(picture.png())) {
                return new PageDrawing.Drawn(picture.pages(), Objects.requireNonNull(ImageIO.read(png)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    public static void main(String... args) throws InterruptedException {
        new VerifierTalk(ParentPipe.open(args), SealQr::readAll, new StampTrial()::on).run();
    }
}
