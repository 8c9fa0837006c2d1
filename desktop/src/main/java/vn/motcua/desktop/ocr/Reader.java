// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessCancelFunc;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI1;
import vn.motcua.model.problem.Problem;

/// One handle of Tesseract with a model: for one thread at a time, used again and again.
final class Reader implements AutoCloseable {

    private static final int LSTM = 1;
    private static final int ONE_BLOCK = 6;
    private static final int BLOCK = 0;
    private static final int TEXTLINE = 2;
    private static final int WORD = 3;
    private static final int VERTICAL_TEXT = 7;

    /// Below this mean confidence a line that was read from the side does not lie on its side.
    private static final double DOUBTFUL = 0.65;

    /// White around a place that is read again, px at 200 dpi.
    private static final int MARGIN = 6;

    private final TessBaseAPI handle;
    private final int segmentation;

    /// Asked between words, on the thread that reads.
    private final TessCancelFunc interrupted = (_, _) -> Thread.currentThread().isInterrupted();

    /// @param models folder of the models
    /// @param segmentation Tesseract's page segmentation mode: 3 whole pages, 6 one block
    Reader(Path models, String language, int segmentation, Map<String, String> variables) {
        this.segmentation = segmentation;
        handle = TessAPI1.TessBaseAPICreate();
        if (TessAPI1.TessBaseAPIInit2(handle, models.toString(), language, LSTM) != 0) {
            TessAPI1.TessBaseAPIDelete(handle);
            throw new Problem(OcrProblem.NO_ENGINE);
        }
        TessAPI1.TessBaseAPISetPageSegMode(handle, segmentation);
        TessAPI1.TessBaseAPISetVariable(handle, "tessedit_do_invert", "0");
        TessAPI1.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
        variables.forEach((name, value) -> TessAPI1.TessBaseAPISetVariable(handle, name, value));
    }

    /// The words of a prepared picture, in its own px.
    ///
    /// @throws Problem CANCELLED if the thread was interrupted
    List<Word> read(Picture picture, int dpi) {
        TessAPI1.TessBaseAPISetImage2(handle, picture.pix());
        TessAPI1.TessBaseAPISetSourceResolution(handle, dpi);
        try {
            recognise();
            var read = parts();
            return together(read.stream().noneMatch(Part::isDoubtful) ? read : levelled(read, picture));
        } finally {
            TessAPI1.TessBaseAPIClear(handle);
        }
    }

    private void recognise() {
        var monitor = TessAPI1.TessMonitorCreate();
        monitor.setAutoSynch(false);
        try {
            TessAPI1.TessMonitorSetCancelFunc(monitor, interrupted);
            TessAPI1.TessBaseAPIRecognize(handle, monitor);
        } finally {
            TessAPI1.TessMonitorDelete(monitor);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new Problem(OcrProblem.CANCELLED);
        }
    }

    /// What Tesseract holds together, its lines counted from 0.
    private record Part(Box box, boolean fromTheSide, List<Word> words) {

        double confidence() {
            return words.stream().mapToDouble(Word::confidence).average().orElse(0);
        }

        boolean isDoubtful() {
            return fromTheSide && confidence() < DOUBTFUL;
        }
    }

    /// Numbers of a table's rows, one under the other, are taken for a line that lies on its side: what is doubtful
    /// among such lines is read again as it stands.
    private List<Part> levelled(List<Part> read, Picture picture) {
        TessAPI1.TessBaseAPISetPageSegMode(handle, ONE_BLOCK);
        try {
            return read.stream()
                    .flatMap(part -> part.isDoubtful() ? again(part, picture).stream() : Stream.of(part))
                    .toList();
        } finally {
            TessAPI1.TessBaseAPISetPageSegMode(handle, segmentation);
        }
    }

    private List<Part> again(Part part, Picture picture) {
        var at = part.box();
        var x = Math.max(0, at.x() - MARGIN);
        var y = Math.max(0, at.y() - MARGIN);
        var right = Math.min(picture.width(), at.right() + MARGIN);
        var bottom = Math.min(picture.height(), at.bottom() + MARGIN);
        TessAPI1.TessBaseAPISetRectangle(handle, x, y, right - x, bottom - y);
        recognise();
        var level = parts();
        var better = level.stream().mapToDouble(Part::confidence).average().orElse(0) > part.confidence();
        return better ? level : List.of(part);
    }

    private static List<Word> together(List<Part> parts) {
        var words = new ArrayList<Word>();
        var lines = 0;
        for (var part : parts) {
            for (var w : part.words()) {
                words.add(new Word(w.text(), w.box(), w.confidence(), lines + w.line()));
            }
            lines += part.words().isEmpty() ? 0 : part.words().getLast().line() + 1;
        }
        return words;
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        var results = TessAPI1.TessBaseAPIGetIterator(handle);
        if (results == null) {
            return parts;
        }
        try {
            var place = TessAPI1.TessResultIteratorGetPageIterator(results);
            var words = new ArrayList<Word>();
            var line = -1;
            do {
                if (TessAPI1.TessPageIteratorIsAtBeginningOf(place, BLOCK) != 0) {
                    words = new ArrayList<>();
                    line = -1;
                    var fromTheSide = TessAPI1.TessPageIteratorBlockType(place) == VERTICAL_TEXT;
                    parts.add(new Part(box(place, BLOCK), fromTheSide, words));
                }
                if (TessAPI1.TessPageIteratorIsAtBeginningOf(place, TEXTLINE) != 0) {
                    line++;
                }
                var text = text(results);
                if (!text.isBlank()) {
                    var confidence = TessAPI1.TessResultIteratorConfidence(results, WORD) / 100.0;
                    words.add(new Word(text, box(place, WORD), Math.clamp(confidence, 0, 1), Math.max(line, 0)));
                }
            } while (TessAPI1.TessPageIteratorNext(place, WORD) != 0);
        } finally {
            TessAPI1.TessResultIteratorDelete(results);
        }
        return parts;
    }

    private static String text(TessResultIterator results) {
        Pointer text = TessAPI1.TessResultIteratorGetUTF8Text(results, WORD);
        if (text == null) {
            return "";
        }
        try {
            return Normalizer.normalize(text.getString(0, StandardCharsets.UTF_8.name()), Normalizer.Form.NFC)
                    .strip();
        } finally {
            TessAPI1.TessDeleteText(text);
        }
    }

    private static Box box(TessPageIterator place, int level) {
        var left = IntBuffer.allocate(1);
        var top = IntBuffer.allocate(1);
        var right = IntBuffer.allocate(1);
        var bottom = IntBuffer.allocate(1);
        TessAPI1.TessPageIteratorBoundingBox(place, level, left, top, right, bottom);
        return new Box(left.get(0), top.get(0), right.get(0) - left.get(0), bottom.get(0) - top.get(0));
    }

    @Override
    public void close() {
        TessAPI1.TessBaseAPIEnd(handle);
        TessAPI1.TessBaseAPIDelete(handle);
    }
}
