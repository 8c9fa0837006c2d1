// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;

/// What another counter asks to have signed comes from outside: its pages are drawn where they can do no harm.
class SealApprovalsTest {

    private static final Path RESULT = Path.of("..", "assets", "samples", "result-xntthn.pdf");

    @TempDir
    Path folder;

    private final NothingOutside outside = new NothingOutside();
    private final List<Problem> heard = new ArrayList<>();
    private SealApprovalsViewModel second;

    @BeforeEach
    void somethingWaits() throws Exception {
        var pin = "123456".toCharArray();
        var p12 = new DemoAuthority(Sample.NOW)
                .issue(
                        "CON DẤU MẪU",
                        "UBND phường Hải Châu",
                        DemoAuthority.Kind.P_256,
                        pin,
                        Sample.NOW.minus(Duration.ofDays(30)),
                        Sample.NOW.plus(Duration.ofDays(365)));
        var key = FileToken.open(Files.write(folder.resolve("seal.p12"), p12), pin, Sample.NOW);
        var seals = new WaitingSeals(WaitingSeals.covered(Files.readAllBytes(RESULT), key));
        second = new SealApprovalsViewModel(new CentreSeal(seals), outside, Background.direct(), heard::add);
    }

    @Test
    void theDocumentIsShownAsItWillBeSigned() {
        second.load();
        assertNotNull(second.page().get());
        assertEquals(List.of(), heard);
    }

    @Test
    void aPageThatCannotBeDrawnThereIsNotDrawnHereEither() {
        outside.refusal = new Problem(SignatureProblem.CRASHED);
        second.load();
        assertNull(second.page().get());
        assertEquals(
                List.of(SignatureProblem.CRASHED),
                heard.stream().map(Problem::code).toList());
    }
}
