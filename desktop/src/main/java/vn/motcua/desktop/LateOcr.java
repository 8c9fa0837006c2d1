// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.ocr.Box;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.ocr.TesseractOcr;
import vn.motcua.desktop.ocr.Word;
import vn.motcua.model.paper.PageImage;

/// OCR that is loaded with the first page, so that the window opens without waiting for its natives.
public final class LateOcr implements OcrEngine {

    private final Path cache;
    private @Nullable OcrEngine engine;

    /// @param cache where natives and models are unpacked once a version
    public LateOcr(Path cache) {
        this.cache = cache;
    }

    @Override
    public ReadText read(PageImage page) {
        return engine().read(page);
    }

    @Override
    public List<List<Word>> read(PageImage page, ReadText before, List<Box> places, int dpi) {
        return engine().read(page, before, places, dpi);
    }

    private synchronized OcrEngine engine() {
        var loaded = engine;
        if (loaded == null) {
            loaded = TesseractOcr.open(cache);
            engine = loaded;
        }
        return loaded;
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
