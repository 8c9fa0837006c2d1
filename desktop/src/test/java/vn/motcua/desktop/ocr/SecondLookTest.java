// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.ocr.FieldReading.Mending;
import vn.motcua.model.paper.PageImage;

/// A value the eye of the machine was not sure of, looked at once or twice more. Its confidence says whether the clerk
/// must look too.
class SecondLookTest {

    private static final PageImage PAGE = new PageImage(new byte[0], 300, 2480, 3508);
    private static final ReadText TEXT = new ReadText(List.of(), 2480, 3508, 300, 0, 0);
    private static final Box PLACE = new Box(500, 400, 600, 40);

    /// What the reader sees at each dpi.
    private final Map<Integer, List<Word>> seen = new HashMap<>();

    private final List<Integer> asked = new ArrayList<>();

    private final OcrEngine engine = new OcrEngine() {
        @Override
        public ReadText read(PageImage page) {
            throw new AssertionError("the page is not read as a whole again");
        }

        @Override
        public List<List<Word>> read(PageImage page, ReadText before, List<Box> places, int dpi) {
            asked.add(dpi);
            return places.stream().map(_ -> seen.getOrDefault(dpi, List.of())).toList();
        }

        @Override
        public void close() {}
    };

    private void sees(int dpi, double confidence, String text) {
        var words = text.split(" ");
        seen.put(
                dpi,
                Arrays.stream(words)
                        .map(w -> new Word(w, new Box(600, 410, 100, 20), confidence, 0))
                        .toList());
    }

    private static FieldReading first(String value, double confidence, Mending mending) {
        return new FieldReading("child.name", value, confidence, 0, PLACE, value, mending);
    }

    private FieldReading looked(FieldReading first) {
        return new SecondLook(engine, () -> PAGE, TEXT)
                .at(List.of(first), SecondLookTest::value)
                .getFirst();
    }

    private static Optional<FieldReading> value(FieldReading reading, List<Word> words) {
        var text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldReading(
                        reading.key(), text, words.getFirst().confidence(), reading.page(), reading.box()));
    }

    @Test
    void aSureValueIsNotLookedAtAgain() {
        var sure = first("LÊ THỊ MAI", 0.95, Mending.NONE);
        assertSame(sure, looked(sure));
        assertEquals(List.of(), asked);
    }

    @Test
    void whatTwoReadingsSayAlikeIsSureAndNoThirdIsAsked() {
        sees(300, 0.9, "LÊ THỊ MAI");
        var read = looked(first("LÊ THỊ MAI", 0.6, Mending.NONE));
        assertEquals("LÊ THỊ MAI", read.value());
        assertTrue(read.confidence() >= FieldReading.SURE);
        assertEquals(Mending.REGION, read.mending());
        assertEquals(List.of(300), asked);
    }

    @Test
    void twoAgainstOneWinButTheClerkStillLooks() {
        sees(300, 0.95, "LÊ THỊ MAO");
        sees(250, 0.95, "LÊ THỊ MAO");
        var read = looked(first("LÊ THỊ MAI", 0.8, Mending.NONE));
        assertEquals("LÊ THỊ MAO", read.value());
        assertTrue(read.confidence() < FieldReading.SURE);
    }

    @Test
    void aThirdReadingThatSaysWhatTheFirstSaidKeepsItForTheClerk() {
        sees(300, 0.99, "LÊ THỊ MAO");
        sees(250, 0.99, "LÊ THỊ MAI");
        var read = looked(first("LÊ THỊ MAI", 0.8, Mending.NONE));
        assertEquals("LÊ THỊ MAI", read.value());
        assertTrue(read.confidence() < FieldReading.SURE);
    }

    @Test
    void marksAloneDoNotOverruleTheWholePage() {
        sees(300, 0.99, "LÊ THỊ MÀI");
        sees(250, 0.99, "LÊ THỊ MÀI");
        var read = looked(first("LÊ THỊ MAI", 0.8, Mending.NONE));
        assertEquals("LÊ THỊ MAI", read.value());
        assertTrue(read.confidence() < FieldReading.SURE);
    }

    @Test
    void aWeakSecondReadingIsNoneToAgreeWith() {
        sees(300, 0.4, "LÊ THỊ MAI");
        assertTrue(looked(first("LÊ THỊ MAI", 0.6, Mending.NONE)).confidence() < FieldReading.SURE);
    }

    @Test
    void aNameFromAListIsSureOnlyIfItReadsSoWithoutTheList() {
        var mended = first("HUỲNH THỊ HẠNH", 0.95, Mending.NAME);
        sees(300, 0.9, "HUỲNH THỊ HẠNH");
        assertTrue(looked(mended).confidence() >= FieldReading.SURE);
        sees(300, 0.7, "HUỲNH THỊ HẠNH");
        assertTrue(looked(mended).confidence() < FieldReading.SURE);
    }

    @Test
    void aPlaceWhereNothingIsReadAgainStaysUnsureAsItWas() {
        var read = looked(first("LÊ THỊ MAI", 0.84, Mending.NONE));
        assertEquals("LÊ THỊ MAI", read.value());
        assertTrue(read.confidence() < FieldReading.SURE);
        assertEquals(List.of(300, 250), asked);
    }

    @Test
    void theLabelWithinTheBoxOfAValueOverTwoLinesIsNoPartOfIt() {
        sees(300, 0.9, "Nơi cư trú: Tổ 12, phường Hải Châu");
        var read = looked(first("Tổ 12, phường Hải Châu", 0.7, Mending.NONE));
        assertTrue(read.confidence() >= FieldReading.SURE);
    }

    @Test
    void wordsBesideThePlaceDoNotCount() {
        sees(300, 0.9, "LÊ THỊ MAI");
        seen.compute(300, (_, words) -> {
            var more = new ArrayList<>(words);
            more.add(new Word("Dân", new Box(1300, 410, 100, 20), 0.9, 0));
            return more;
        });
        assertTrue(looked(first("LÊ THỊ MAI", 0.7, Mending.NONE)).confidence() >= FieldReading.SURE);
    }

    @Test
    void aValueTheClerkAsksForOnceMoreIsTakenAsItStandsThere() {
        sees(300, 0.7, "LÊ THỊ MAO");
        var read = new SecondLook(engine, () -> PAGE, TEXT)
                .once(first("LÊ THỊ MAI", 0.99, Mending.NONE), SecondLookTest::value)
                .orElseThrow();
        assertEquals("LÊ THỊ MAO", read.value());
        assertEquals(0.7, read.confidence());
    }
}
