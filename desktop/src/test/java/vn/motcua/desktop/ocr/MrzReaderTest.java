// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.bench.MrzCards;
import vn.motcua.desktop.bench.OtherPapers;
import vn.motcua.desktop.bench.SampleCards;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.bench.Wear;
import vn.motcua.model.citizen.Mrz;
import vn.motcua.model.problem.Problem;

class MrzReaderTest {

    @TempDir
    static Path cache;

    @Test
    void theLinesOnTheBackOfACardAreFound() {
        try (var reader = MrzReader.open(cache)) {
            for (var seed = 0; seed < 3; seed++) {
                var card = new SampleCards(seed);
                var read = reader.read(SamplePages.png(card.back2024(), SampleCards.dpi()));
                assertEquals(Mrz.parse(card.mrz()).citizenNumber(), read.citizenNumber());
                assertEquals(Mrz.parse(card.mrz()).name(), read.name());
            }
        }
    }

    @Test
    void theFrontOfACardHasNone() {
        try (var reader = MrzReader.open(cache)) {
            var front = SamplePages.png(new SampleCards(0).front2021(), SampleCards.dpi());
            var problem = assertThrows(Problem.class, () -> reader.read(front));
            assertEquals(OcrProblem.NO_MRZ, problem.code());
        }
    }

    @Test
    void zonesAreReadHoweverTheyLie() {
        for (var seed : new long[] {3, 12, 16, 18, 33}) {
            var card = MrzCards.of(seed);
            var truth = Mrz.parse(card.lines());
            var read = MrzReader.inOcrB(SamplePages.png(card.picture(), card.dpi()))
                    .orElseThrow();
            assertEquals(truth.documentNumber(), read.documentNumber(), card.what());
            assertEquals(truth.name(), read.name(), card.what());
            assertEquals(truth.birth(), read.birth(), card.what());
        }
    }

    @Test
    void aPageOfTextHasNoZone() {
        var page = SamplePages.page(SamplePages.paper(new OtherPapers(2).letter(), Wear.CLEAN, 2, 150));
        assertEquals(Optional.empty(), MrzReader.inOcrB(page));
    }

    @Test
    void linesThatAreSteepAndNarrowToOneEndAreReadWhole() {
        var card = MrzCards.of(6_066);
        var read = MrzReader.inOcrB(SamplePages.png(card.picture(), card.dpi())).orElseThrow();
        assertEquals(Mrz.parse(card.lines()).name(), read.name(), card.what());
    }

    @Test
    void aStateIsOneThatExists() {
        var card = MrzCards.of(5_042);
        var read = MrzReader.inOcrB(SamplePages.png(card.picture(), card.dpi())).orElseThrow();
        assertEquals("VNM", read.country(), card.what());
        assertEquals(Mrz.parse(card.lines()).citizenNumber(), read.citizenNumber(), card.what());
    }

    @Test
    void lettersThatAreNotOcrBAreNotReadAsSuch() {
        var page = new BufferedImage(1_300, 220, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1_300, 220);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 40));
        var lines =
                List.of("P<VNMERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "C879243180VNM5810170F3405075001158028152<<90");
        for (var line = 0; line < 2; line++) {
            for (var i = 0; i < 44; i++) {
                pen.drawString(lines.get(line).substring(i, i + 1), 50 + 27 * i, 90 + 68 * line);
            }
        }
        pen.dispose();
        assertEquals(Optional.empty(), MrzReader.inOcrB(SamplePages.png(page, 300)));
        try (var reader = MrzReader.open(cache)) {
            assertEquals(
                    "ERIKSSON ANNA MARIA",
                    reader.read(SamplePages.png(page, 300)).name());
        }
    }

    @Test
    void allCardsOfAPageAreRead() {
        var page = new BufferedImage(2_200, 1_500, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 2_200, 1_500);
        pen.drawImage(new SampleCards(1).back2024(), 20, 20, null);
        pen.drawImage(new SampleCards(2).back2024(), 1_150, 40, null);
        pen.rotate(Math.PI, 600, 1_100);
        pen.drawImage(new SampleCards(3).back2024(), 150, 780, null);
        pen.dispose();
        try (var reader = MrzReader.open(cache)) {
            var read = reader.all(SamplePages.png(page, SampleCards.dpi())).stream()
                    .map(Mrz::citizenNumber)
                    .collect(Collectors.toSet());
            var truth = LongStream.rangeClosed(1, 3)
                    .mapToObj(seed -> Mrz.parse(new SampleCards(seed).mrz()).citizenNumber())
                    .collect(Collectors.toSet());
            assertEquals(truth, read);
        }
    }
}
