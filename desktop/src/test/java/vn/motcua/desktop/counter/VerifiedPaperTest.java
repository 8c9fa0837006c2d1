// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;

/// What the verify desk found valid, at a real draft.
class VerifiedPaperTest {

    @TempDir
    Path profile;

    private Bench bench;
    private int row;
    private String paper = "";

    @BeforeEach
    void aDraftThatLacksAReusablePaper() {
        bench = new Bench(profile, true);
        var copy = Sample.CATALOGUE.procedures().stream()
                .filter(p -> p.papers().stream().anyMatch(r -> r.reusable()))
                .findFirst()
                .orElseThrow();
        var required =
                copy.papers().stream().filter(r -> r.reusable()).findFirst().orElseThrow();
        row = required.no();
        paper = required.name().replaceAll("\\(.*", "");
        bench.counter.card(Bench.card());
        bench.counter.choose(copy);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Source source() {
        return bench.counter.draft().dossier().get().papers().get(row - 1).source();
    }

    private Result result(CitizenNumber owner) {
        var one = Sample.result();
        return new Result(
                one.id(),
                one.kind(),
                owner,
                paper,
                one.notation(),
                one.summary(),
                one.issuer(),
                one.issuedAt(),
                one.validUntil(),
                one.scope(),
                one.status(),
                one.paper());
    }

    private CitizenNumber applicant() {
        return bench.counter.draft().dossier().get().applicant().number();
    }

    @Test
    void aResultOfTheCitizenTakesTheRowThatItFitsAndNothingIsCollected() {
        var valid = result(applicant());
        new VerifiedPaper(valid, null).into(bench.counter);
        assertEquals(
                valid.id(),
                assertInstanceOf(Source.FromWarehouse.class, source()).result());
    }

    @Test
    void whatIsSomebodyElsesOrUnknownTakesNoRow() {
        var other = new CitizenNumber("048195000136");
        for (var verified : List.of(new VerifiedPaper(result(other), null), new VerifiedPaper(null, null))) {
            var refused = assertThrows(Problem.class, () -> verified.into(bench.counter));
            assertEquals(CounterProblem.NO_ROW, refused.code());
        }
        assertInstanceOf(Source.Missing.class, source());
    }

    @Test
    void anyOtherFileIsReadAtTheScanSheetToWaitForItsRow() {
        var file = Path.of("..", "assets", "samples", "result-xntthn.pdf");
        new VerifiedPaper(null, file).into(bench.counter);
        assertEquals(Sheet.SCAN, bench.counter.sheet().get());
        var read = bench.counter.draft().scan().trouble().get();
        assertEquals(ScanProblem.NO_FILES, read == null ? null : read.code(), "what the stand-in says to any file");
        assertInstanceOf(Source.Missing.class, source());
    }
}
