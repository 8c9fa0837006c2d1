// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.stamp.Part;
import vn.motcua.desktop.stamp.Placed;
import vn.motcua.desktop.stamp.Spot;
import vn.motcua.desktop.stamp.Wish;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.seal.SealKey;

/// Marks that are moved before a result is signed.
class MarksViewModelTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Path ASSETS = Path.of("..", "assets");
    private static final String PIN = "246810";

    @TempDir
    Path folder;

    private Store store;
    private SigningViewModel signing;
    private MarksViewModel marks;

    @BeforeEach
    void bring() throws IOException {
        store = Store.open(folder, StoreKey.random(), CLOCK);
        store.perform(new Act.ReceiveDossier(Sample.received(1)), Sample.clerk());
        store.perform(new Act.ReceiveDossier(Sample.received(2)), Sample.clerk());
        var p12 = new DemoAuthority(Sample.NOW)
                .issue(
                        "Phan Quang Vinh",
                        "UBND phường Hải Châu",
                        DemoAuthority.Kind.P_256,
                        PIN.toCharArray(),
                        Sample.NOW.minus(Duration.ofDays(30)),
                        Sample.NOW.plus(Duration.ofDays(30)));
        var key = Files.write(folder.resolve("signer.p12"), p12);
        var stamps = ASSETS.resolve("stamps");
        var pictures = new Marks(
                Files.readAllBytes(stamps.resolve("officer-signature-sample.png")),
                Files.readAllBytes(stamps.resolve("office-seal-sample.png")),
                "kq.example");
        var issue = new IssueResult(store, Sample.office(), SealKey.generate(), pictures, CLOCK, new SecureRandom());
        var batch = new SignBatch(
                store, Sample.CATALOGUE, Sample.signer(), issue, (pin, _) -> FileToken.open(key, pin, Sample.NOW));
        signing = new SigningViewModel(store, batch, _ -> new byte[0], new NothingOutside(), Background.direct());
        signing.load();
        for (var index = 1; index >= 0; index--) {
            signing.choose(index);
            signing.bring(ASSETS.resolve("samples").resolve("result-xntthn.pdf"));
        }
        marks = signing.marks();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theMarksAreSeenWhereTheyWillStand() {
        assertEquals(3, marks.preview().get().shown().size());
        assertFalse(marks.nudge(1, 0), "nothing is chosen yet");
        assertFalse(marks.automatic());
    }

    @Test
    void aMarkIsDroppedMovedByMillimetresAndLetGoAgain() {
        var usual = spot(Part.QR);
        marks.drop(Part.QR, 60, 90);
        assertEquals(60, spot(Part.QR).centreX(), 1e-6);
        assertEquals(90, spot(Part.QR).centreY(), 1e-6);
        assertTrue(marks.nudge(1, -5));
        assertEquals(61, spot(Part.QR).centreX(), 1e-6);
        assertEquals(85, spot(Part.QR).centreY(), 1e-6);
        assertTrue(marks.automatic());
        assertEquals(usual, spot(Part.QR));
        assertNull(marks.selected().get());
    }

    @Test
    void signatureAndSealGoTogether() {
        var seal = spot(Part.SEAL);
        var signature = spot(Part.SIGNATURE);
        marks.drop(Part.SEAL, signature.centreX() - 30, signature.centreY());
        assertEquals(Part.SIGNATURE, marks.selected().get());
        assertEquals(signature.x() - 30, spot(Part.SIGNATURE).x(), 2);
        assertEquals(seal.x() - 30, spot(Part.SEAL).x(), 2);
    }

    @Test
    void allFilesAreStampedAtTheSamePlaceAndASignedOneIsNoLongerMoved() {
        marks.drop(Part.QR, 60, 90);
        marks.everywhere();
        for (var item : signing.items()) {
            assertEquals(Map.of(Part.QR, new Wish(0, 60, 90, true)), item.wishes());
        }
        assertNotNull(marks.preview().get());
        signing.sign(PIN.toCharArray());
        assertNull(signing.problem().get());
        assertEquals(2, signing.count(ResultItem.State.SIGNED));
        assertNull(marks.preview().get());
        assertFalse(marks.nudge(1, 1));
    }

    private Spot spot(Part part) {
        return marks.preview().get().shown().stream()
                .filter(p -> p.part() == part)
                .map(Placed::spot)
                .findFirst()
                .orElseThrow();
    }
}
