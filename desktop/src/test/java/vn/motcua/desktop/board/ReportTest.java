// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Period;
import vn.motcua.model.Sample;

class ReportTest {

    private static final Definitions DEFINITIONS = Definitions.shipped();
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 8, 41);

    private static Figures figures(Object... pairs) {
        var values = new TreeMap<String, Long>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], (long) (int) pairs[i + 1]);
        }
        return new Figures(values);
    }

    private static Kpi.Score score(String id, Figures figures) {
        return Kpi.shipped().scores(figures, DEFINITIONS).stream()
                .filter(s -> s.indicator().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWorkbookHoldsTheFiguresOfTheReportAsNumbers() throws IOException {
        var figures = figures("received", 200, "received.channel:ONLINE", 60, "received.channel:COUNTER", 140);
        var report = new Report(Sample.office(), BoardWork.VIETNAMESE);
        var period = Period.month(YearMonth.of(2026, 11));
        var sheet = report.sheet(figures, figures, period, Sample.TODAY.atTime(17, 0), "=1+1");
        var bytes = new StatisticsBook(BoardWork.VIETNAMESE).xlsx(sheet, report.lines(figures));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = book.getFirstSheet().read();
            assertEquals("Từ 01/11/2026 đến 30/11/2026", rows.get(1).getCellText(0));
            assertEquals(sheet.recount(), rows.get(2).getCellText(0));
            var online = rows.stream()
                    .filter(r -> r.getCellCount() > 2 && r.getCellText(1).equals("Trực tuyến"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(new BigDecimal(60), online.getCellAsNumber(2).orElseThrow());
            assertEquals(2, book.getSheets().count());
            var scores = book.getSheet(1).orElseThrow().read();
            assertEquals(sheet.scores().size(), scores.stream().skip(2).count());
        }
    }

    @Test
    void allPointsWhereTheTargetIsReachedElseInProportion() {
        assertEquals(20, Kpi.points(100, 100, 20));
        assertEquals(18, Kpi.points(91, 90, 18));
        assertEquals(15, Kpi.points(75, 100, 20));
        var late = score("2.1", figures("finished", 8, "early", 3, "onTime", 4, "late", 1, "overdue", 2));
        assertEquals(70.0, late.percent());
        assertEquals(14.0, late.score());
    }

    @Test
    void whatIsUnknownIsNotCounted() {
        var figures = figures("received", 10, "finished", 10);
        for (var id : List.of("1.1", "1.4", "2.2", "3.1", "3.5", "5.2")) {
            assertNull(score(id, figures).percent(), id);
            assertNull(score(id, figures).score(), id);
        }
        assertNull(score("3.6", figures).percent(), "no dossier had a fee");
        assertEquals(0.0, score("3.3", figures).percent());
    }

    @Test
    void theGroupsAddUpToAHundredAndEveryNamedFigureIsKnownOrLackingOnPurpose() {
        assertEquals(
                100, Kpi.shipped().groups().values().stream().mapToInt(i -> i).sum());
        assertEquals(
                80.0,
                score("5.4", figures("finished", 10, "late", 1, "ratings.bad", 1))
                        .percent());
    }

    @Test
    void everyFigureHasItsDefinitionInBothLanguages() {
        for (var d : DEFINITIONS.figures()) {
            for (var text : List.of(d.vi(), d.meaningVi(), d.en(), d.meaningEn())) {
                assertFalse(text.isBlank(), d.figure());
            }
        }
        assertTrue(DEFINITIONS.of("received.channel:ONLINE").isPresent());
    }

    @Test
    void smallNumbersAreHeldBackAndCannotBeReckonedFromTheSum() {
        var figures = figures(
                "received",
                23,
                "received.channel:COUNTER",
                13,
                "received.channel:ONLINE",
                8,
                "received.channel:POST",
                2,
                "received.officer:ha.tran",
                23,
                "refused",
                3,
                "fees",
                2_000);
        var text = new String(OpenData.csv(figures, DEFINITIONS, Words.VIETNAMESE), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF"));
        assertTrue(text.contains("received,,23,"), text);
        assertTrue(text.contains("received.channel,COUNTER,13,"), text);
        assertTrue(text.contains("received.channel,ONLINE,<5,"), "the next smallest goes with it");
        assertTrue(text.contains("received.channel,POST,<5,"));
        assertTrue(text.contains("refused,,<5,"));
        assertTrue(text.contains("withdrawn,,0,"));
        assertTrue(text.contains("fees,,2000,"), "money is no person");
        assertFalse(text.contains("ha.tran"));
    }

    @Test
    void noCellIsRunAsAFormula() {
        var csv = new Csv();
        csv.row(List.of("=1+1", "a,\"b\"", -5, "@x"));
        assertEquals("\uFEFF'=1+1,\"a,\"\"b\"\"\",-5,'@x\r\n", new String(csv.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void gapsInTheRegisterAreNamed() {
        assertEquals(List.of(), Register.gaps(List.of(1, 2, 3)));
        assertEquals(List.of(new Register.Gap(1, 1), new Register.Gap(3, 5)), Register.gaps(List.of(2, 6)));
    }

    @Test
    void theReportPrintsEachFigureWithItsDefinitionAndTheSecondCount() {
        var report = new Report(Sample.office(), Words.of(Words.VIETNAMESE));
        var figures = figures("received", 2, "received.channel:COUNTER", 2, "finished", 1, "early", 1);
        var same = report.sheet(figures, figures, Period.day(Sample.TODAY), NOW, "Phan Quang Vinh");
        assertEquals("Khớp với số đếm lại từ lịch sử.", same.recount());
        assertTrue(same.rows().stream()
                .anyMatch(r -> r.value().equals("2") && !r.meaning().isBlank()));
        assertTrue(Forms.shipped().pdf(same, true).length > 1_000);
        var other = report.sheet(figures, figures("received", 3), Period.day(Sample.TODAY), NOW, "");
        assertTrue(other.recount().contains("Hồ sơ tiếp nhận (2, đếm lại 3)"), other.recount());
    }
}
