// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.sheet.Worksheets;
import vn.motcua.desktop.signature.FiveTools;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.signature.SealReader;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;
import vn.motcua.model.seal.VerdictKind;

/// Old results by a worksheet, and what becomes of them.
class DigitiseTest extends DigitiseBench {

    @Test
    void aCopyIsSignedAndItsCommandNamesItsPaper() throws IOException {
        bench.bring(papers.sheet(papers.row(1)));
        bench.sign(OldPapers.PIN.toCharArray());
        assertEquals(OldResult.State.DEPOSITED, line(0).state(), () -> String.valueOf(line(0).problem()));
        var result = store.results().of(new CitizenNumber("048198000511")).getFirst();
        assertEquals(line(0).id(), result.id());
        var act = (Act.DepositResult) store.outbox().all().getFirst().command().act();
        assertEquals(result, act.result());
        assertEquals(1998, act.owner() == null ? 0 : act.owner().birth().year());
        assertEquals(List.of(result.paper()), store.shelf().notAtCentre());
        try (var in = store.shelf().open(result.paper())) {
            var file = in.readAllBytes();
            assertTrue(FiveTools.isArchive(file), "PDF/A-2b, signed");
            var verdict = new PdfVerifier(SealReader.NONE).verify(file, null, Sample.NOW);
            assertEquals(VerdictKind.UNKNOWN_SIGNER, verdict.kind(), "whole; nobody vouches for the test's authority");
        }
    }

    @Test
    void allThatIsWrongIsSaidBeforeAnythingIsSigned() {
        var good = papers.row(1);
        papers.scan("khac.png");
        papers.written("rong.pdf", new byte[0]);
        papers.written("giadang.pdf", "MZ\u0090 program".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        bench.bring(papers.sheet(
                good,
                OldPapers.row("khong-co.pdf", "048198000555", "2/1998", "02/06/1998"),
                OldPapers.row("khac.png", "48198000555", "3/1998", "02/06/1998"),
                OldPapers.row("khac.png", "003198000555", "4/1998", "02/06/1998"),
                OldPapers.row("khac.png", "048198000555", "5/1998", "30/02/1998"),
                OldPapers.row("khac.png", "048198000555", "6/1998", "02/06/2098"),
                OldPapers.row("khac.png", "048399000555", "7/1998", "02/06/1998"),
                OldPapers.row("rong.pdf", "048198000555", "8/1998", "02/06/1998"),
                OldPapers.row("giadang.pdf", "048198000555", "9/1998", "02/06/1998"),
                OldPapers.row("../signer.p12", "048198000555", "10/1998", "02/06/1998"),
                OldPapers.row("khac.png", "048198000555", "", "02/06/1998"),
                OldPapers.row("khac.png", "048198000511", " 1 / 1998", "02/06/1998"),
                OldPapers.row("so-1.png", "048198000555", "12/1998", "02/06/1998")));
        assertEquals(
                List.of(
                        "",
                        "NO_FILE",
                        "LOST_ZERO",
                        "BAD_PROVINCE",
                        "BAD_DATE",
                        "NOT_YET",
                        "BAD_YEAR",
                        "FILE_EMPTY",
                        "FILE_KIND",
                        "FILE_NAME",
                        "MISSING",
                        "TWICE",
                        "FILE_TWICE"),
                bench.lines().all().stream().map(DigitiseTest::fault).toList());
        assertEquals(0, store.outbox().size());
        assertEquals(1, bench.lines().count(OldResult::isEligible));
        bench.sign(OldPapers.PIN.toCharArray());
        assertEquals(1, store.outbox().size());
    }

    private static String fault(OldResult line) {
        return line.faults().isEmpty()
                ? ""
                : line.faults().getFirst().problem().code().name();
    }

    @Test
    void theReportHoldsWhatFailedAndIsBroughtAgainOncePutRight() throws IOException {
        bench.bring(papers.sheet(
                papers.row(1), OldPapers.row("so-2.png", "48198000555", "=2+3", "02/06/1998"), papers.row(3)));
        bench.sign(OldPapers.PIN.toCharArray());
        bench.report();
        var report = bench.written().get();
        assertNotNull(report);
        var rows = Worksheets.read(report);
        assertEquals(2, rows.size(), "the headings and one row");
        assertEquals("=2+3", rows.get(1).cell(Column.NOTATION.ordinal()).text());
        assertTrue(Files.readString(report).contains("'=2+3"), "no spreadsheet runs it");
        var reason = rows.get(1).cell(Column.values().length).text();
        assertTrue(reason.contains("11 chữ số") && reason.contains("Không có tệp này"), reason);

        papers.scan("so-2.png");
        Files.writeString(report, Files.readString(report).replace("48198000555", "048198000555"));
        bench.bring(report);
        bench.sign(OldPapers.PIN.toCharArray());
        assertEquals(OldResult.State.DEPOSITED, line(0).state());
        assertEquals(3, store.outbox().size());
    }

    @Test
    void accentsPutTogetherInAnotherWayAreTheSame() {
        var sheet = papers.sheet(papers.row(1));
        var decomposed = papers.written(
                "nfd.csv",
                Normalizer.normalize(read(sheet), Normalizer.Form.NFD).getBytes());
        bench.bring(decomposed);
        assertEquals("", fault(line(0)));
        assertEquals("Đăng ký khai sinh", line(0).said().get(Column.SUMMARY));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aWrongPinDepositsNothingAndWhatFailedAloneIsSignedAgain() {
        papers.written("hong.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
        bench.bring(papers.sheet(papers.row(1), OldPapers.row("hong.png", "048198000555", "2/1998", "02/06/1998")));
        bench.sign("000000".toCharArray());
        assertNotNull(bench.problem().get());
        assertEquals(0, store.outbox().size());
        bench.sign(OldPapers.PIN.toCharArray());
        assertEquals(OldResult.State.FAILED, line(1).state());
        assertEquals(1, store.outbox().size());
        papers.scan("hong.png");
        bench.retry(OldPapers.PIN.toCharArray());
        assertEquals(OldResult.State.DEPOSITED, line(1).state());
        assertEquals(2, store.outbox().size());
    }

    @Test
    void thePlugIsPulledInTheMiddleAndTheSameWorksheetGoesOnWithoutDoublingAnything() throws Exception {
        var rows = IntStream.rangeClosed(1, 4).mapToObj(papers::row).toArray(String[]::new);
        var sheet = papers.sheet(rows);
        papers.tokens(Sample.NOW);
        store.close();
        assertEquals(9, child(sheet), "the plug was pulled");
        open();
        var before = store.outbox().size();
        assertEquals(2, before);
        assertEquals(sheet.toAbsolutePath(), bench.unfinished().get());
        bench.resume();
        assertEquals(2, bench.lines().count(OldResult::isDone));
        assertEquals(2, bench.lines().count(OldResult::isEligible));
        bench.sign(OldPapers.PIN.toCharArray());
        assertEquals(4, bench.lines().count(OldResult::isDone));
        assertEquals(
                4,
                store.outbox().all().stream()
                        .map(Pending::command)
                        .map(c -> ((Act.DepositResult) c.act()).result().key())
                        .distinct()
                        .count());
        assertEquals(4, store.outbox().size());
        assertNull(bench.unfinished().get());
        bench.bring(sheet);
        assertFalse(bench.lines().all().stream().anyMatch(OldResult::isEligible), "done is done");
        assertEquals("IN_WAREHOUSE", fault(line(0)));
    }

    private int child(Path sheet) throws Exception {
        return new ProcessBuilder(ChildCommand.of(
                        DigitiseChild.class,
                        512,
                        List.of(
                                folder.resolve("profile").toString(),
                                HexFormat.of().formatHex(key.bytes()),
                                sheet.toString())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start()
                .waitFor();
    }

    @Test
    void aThousandRowsAreJudgedAndOnlyTheirOwnLineIsChanged() {
        papers.scan("chung.png");
        var rows = IntStream.rangeClosed(1, 1000)
                .mapToObj(i ->
                        OldPapers.row("thieu-" + i + ".png", "0481980%05d".formatted(i), i + "/1998", "02/06/1998"))
                .toArray(String[]::new);
        bench.bring(papers.sheet(rows));
        assertEquals(1000, bench.lines().all().size());
        bench.lines().choose(999);
        bench.lines().say(Column.NOTATION, "");
        assertEquals(2, line(999).faults().size());
    }

    @Test
    void theTemplateIsAWorksheetThatIsReadAsItIs() {
        papers.scan("khai-sinh-118.pdf");
        for (var name : List.of("mau.xlsx", "mau.csv")) {
            var to = folder.resolve("papers").resolve(name);
            bench.template(to);
            bench.bring(to);
            assertEquals("", fault(line(0)), name);
        }
        bench.bring(papers.written("thieu.csv", "Tên giấy tờ;Số định danh\nx;y".getBytes()));
        var problem = bench.problem().get();
        assertEquals(DigitiseProblem.NO_COLUMN, problem == null ? null : problem.code());
        assertTrue(problem != null && problem.args().getFirst().startsWith("Tệp quét, Mã loại"), "names them");
    }
}
