// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.nio.file.Path;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Tesseract inside this program, by the natives and models that the program brings along.
public final class TesseractOcr implements OcrEngine {

    private TesseractOcr(Path cache) {}

    /// @param cache where natives and models are unpacked once a version
    /// @throws Problem NO_ENGINE if they do not load
    public static TesseractOcr open(Path cache) {
        return new TesseractOcr(cache);
    }

    /// The user's cache folder, as the system has it.
    public static Path userCache() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var local = System.getenv("LOCALAPPDATA");
        var base = local != null && !local.isBlank()
                ? Path.of(local)
                : xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("motcua");
    }

    @Override
    public ReadText read(PageImage page) {
        throw new Problem(OcrProblem.NO_ENGINE);
    }

    @Override
    public void close() {}
}
