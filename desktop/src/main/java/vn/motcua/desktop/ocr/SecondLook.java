// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.ocr.FieldReading.Mending;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.paper.PageImage;

/// Reads the unsure values of a page once more, each alone on the picture as scanned and larger than the page was read.
/// Marks on capitals come out there. What two readings say alike is sure; where they differ a third at another size
/// decides, and the value stays for the eye.
public final class SecondLook {

    /// Larger and smaller than a page is read at.
    private static final int LARGE = 300;

    private static final int OTHER = 250;

    /// Confidence of what two readings say alike, and of what won by two against one.
    private static final double AGREED = 0.93;

    private static final double OUTVOTED = 0.75;

    /// Less than this is no reading to agree with.
    private static final double LEAST = 0.6;

    /// What words make of the value they were read for.
    public interface Shape {
        Optional<FieldReading> of(FieldReading reading, List<Word> words);
    }

    private final OcrEngine engine;
    private final Supplier<PageImage> picture;
    private final ReadText text;
    private @Nullable PageImage page;

    /// @param picture asked for once, and only if something is to be read again
    public SecondLook(OcrEngine engine, Supplier<PageImage> picture, ReadText text) {
        this.engine = engine;
        this.picture = picture;
        this.text = text;
    }

    /// All values of the page, the unsure ones read again.
    public List<FieldReading> at(List<FieldReading> readings, Shape shape) {
        var unsure = readings.stream().filter(SecondLook::isWanted).toList();
        if (unsure.isEmpty()) {
            return readings;
        }
        var second = again(unsure, shape, LARGE);
        var apart = new ArrayList<FieldReading>();
        for (var i = 0; i < unsure.size(); i++) {
            if (!agrees(unsure.get(i), second.get(i))) {
                apart.add(unsure.get(i));
            }
        }
        var third = again(apart, shape, OTHER);
        return readings.stream()
                .map(r -> unsure.contains(r) ? chosen(r, of(r, unsure, second), of(r, apart, third)) : r)
                .toList();
    }

    /// One value, read again and taken as it stands there.
    public Optional<FieldReading> once(FieldReading reading, Shape shape) {
        return again(List.of(reading), shape, LARGE).getFirst().map(r -> again(reading, r, r.confidence()));
    }

    private static boolean isWanted(FieldReading reading) {
        return reading.confidence() < FieldReading.SURE || reading.mending() != Mending.NONE;
    }

    private List<Optional<FieldReading>> again(List<FieldReading> readings, Shape shape, int dpi) {
        if (readings.isEmpty()) {
            return List.of();
        }
        var places = readings.stream().map(FieldReading::box).toList();
        var found = engine.read(page(), text, places, dpi);
        var read = new ArrayList<Optional<FieldReading>>();
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            var words = found.get(i).stream()
                    .filter(w -> reading.box().contains(w.box()))
                    .toList();
            read.add(shape.of(reading, behindLabel(words)));
        }
        return read;
    }

    private PageImage page() {
        var made = page == null ? picture.get() : page;
        page = made;
        return made;
    }

    /// Where a value runs over two lines, its label stands within its box.
    private static List<Word> behindLabel(List<Word> words) {
        var from = 0;
        for (var i = 0; i < words.size(); i++) {
            from = words.get(i).text().endsWith(":") ? i + 1 : from;
        }
        return words.subList(from, words.size());
    }

    private static Optional<FieldReading> of(
            FieldReading reading, List<FieldReading> asked, List<Optional<FieldReading>> answers) {
        var at = asked.indexOf(reading);
        return at < 0 ? Optional.empty() : answers.get(at);
    }

    private static boolean agrees(FieldReading first, Optional<FieldReading> second) {
        return second.filter(s -> s.value().equals(first.value())).isPresent();
    }

    private static FieldReading chosen(
            FieldReading first, Optional<FieldReading> second, Optional<FieldReading> third) {
        if (agrees(first, second)) {
            return agreed(first, second.orElseThrow());
        }
        if (agrees(first, third)) {
            return first.surer(Math.min(
                    OUTVOTED, Math.max(first.confidence(), third.orElseThrow().confidence())));
        }
        var both = second.isPresent() && agrees(second.get(), third);
        var better = second.filter(s -> s.confidence() >= LEAST && !differsInMarks(s, first))
                .filter(s -> both || s.confidence() > first.confidence() && s.mending() == Mending.NONE);
        return better.map(s -> again(first, s, Math.min(OUTVOTED, s.confidence())))
                .orElse(first.surer(Math.min(OUTVOTED, first.confidence())));
    }

    /// Marks were weighed on the whole page already, against lists and against small letters.
    private static boolean differsInMarks(FieldReading a, FieldReading b) {
        return NameKey.of(a.value()).equals(NameKey.of(b.value()));
    }

    /// Sure where the second reading needed no mending; two mended alike may have been misread alike.
    private static FieldReading agreed(FieldReading first, FieldReading second) {
        var most = Math.max(first.confidence(), second.confidence());
        if (second.mending() != Mending.NONE || second.confidence() < LEAST) {
            return first.surer(Math.min(OUTVOTED, most));
        }
        var sure = first.mending() == Mending.NONE || second.confidence() >= FieldReading.SURE;
        return again(first, second, sure ? Math.max(AGREED, most) : Math.min(OUTVOTED, most));
    }

    /// What a list or a rule mended stays so, though read twice.
    private static FieldReading again(FieldReading first, FieldReading other, double confidence) {
        var by = other.mending() == Mending.NONE ? Mending.REGION : other.mending();
        return new FieldReading(first.key(), other.value(), confidence, first.page(), first.box(), first.read(), by);
    }
}
