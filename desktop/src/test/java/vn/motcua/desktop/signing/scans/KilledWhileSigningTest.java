// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.signature.ScanSlots;
import vn.motcua.desktop.signature.SealReader;
import vn.motcua.desktop.signature.card.SampleCards;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.seal.VerdictKind;

/// A counter that is killed while it signs the scans of the day: a real process, a SoftHSM token, the real store.
class KilledWhileSigningTest {

    private static final int DOSSIERS = 3;
    private static final int KILLS = 4;

    @TempDir
    static Path card;

    @TempDir
    Path folder;

    private final List<DossierId> dossiers = new ArrayList<>();
    private int each;

    @BeforeAll
    static void plugATokenIn() {
        new SampleCards(card, Sample.NOW)
                .with(
                        SignUntilKilled.CARD,
                        Sample.clerk().name(),
                        DemoAuthority.Kind.RSA_2048,
                        false,
                        Duration.ofDays(365));
    }

    @BeforeEach
    void takeDossiersIn() {
        try (var day = new DayOfScans(folder)) {
            for (var serial = 1; serial <= DOSSIERS; serial++) {
                var dossier = day.received(serial);
                dossiers.add(dossier.id());
                each = dossier.scans().size();
            }
        }
    }

    /// Its first file lies on the shelf, and the command that names it was not given yet.
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void killedBetweenAFileAndItsCommandADossierIsAsItWasAndThoseBeforeItAreSigned(int wholeBefore) throws Exception {
        killBefore(wholeBefore * each + 2);
        try (var day = new DayOfScans(folder)) {
            assertEquals(1, day.store().shelf().orphans().size(), "the file that nothing names");
            var whole = dossiers.stream().filter(d -> signed(day, d) == each).count();
            var untouched = dossiers.stream().filter(d -> signed(day, d) == 0).count();
            assertEquals(wholeBefore, whole, "whichever of those that wait since the same moment came first");
            assertEquals(DOSSIERS - wholeBefore, untouched);
        }
        wholeAndOnce();
        signTheRest();
    }

    @Test
    void killedAtAnyMomentAgainAndAgainEachScanIsUnsignedOrSignedWhollyAndInTheEndOnce() throws Exception {
        var random = new Random(7);
        for (var i = 0; i < KILLS; i++) {
            killAfter(1 + random.nextInt(each), random.nextInt(150));
            wholeAndOnce();
        }
        signTheRest();
    }

    private void killBefore(int scan) throws Exception {
        var child = start(scan);
        awaitScan(child, scan);
        child.destroyForcibly().waitFor();
    }

    private void killAfter(int scan, int millis) throws Exception {
        var child = start(0);
        awaitScan(child, scan);
        Thread.sleep(millis);
        child.destroyForcibly().waitFor();
    }

    private Process start(int scan) throws IOException {
        return new ProcessBuilder(ChildCommand.of(
                        SignUntilKilled.class, 256, List.of(folder.toString(), card.toString(), "" + scan)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Or the end, where fewer are left.
    private static void awaitScan(Process child, int scan) throws IOException {
        var out = child.inputReader(StandardCharsets.UTF_8);
        for (var line = out.readLine(); !("" + scan).equals(line); line = out.readLine()) {
            assertNotNull(line, "it ended by itself");
            if (line.startsWith("signed")) {
                return;
            }
        }
    }

    private long signed(DayOfScans day, DossierId dossier) {
        return scans(day, dossier).stream()
                .filter(s -> s.isSigned(ScanSlot.CLERK))
                .count();
    }

    private static List<Source.Scanned> scans(DayOfScans day, DossierId dossier) {
        return day.store().dossiers().find(dossier).orElseThrow().papers().stream()
                .map(DossierPaper::source)
                .filter(Source.Scanned.class::isInstance)
                .map(Source.Scanned.class::cast)
                .toList();
    }

    /// What a dossier says of its scans is what their files say, and each is sent once.
    private void wholeAndOnce() throws IOException {
        try (var day = new DayOfScans(folder)) {
            var named = new HashSet<PaperId>();
            for (var dossier : dossiers) {
                for (var scan : scans(day, dossier)) {
                    named.add(scan.paper());
                    sameInTheFile(scan, file(day, scan.paper()));
                }
            }
            var sent = day.store().shelf().notAtCentre();
            assertEquals(DOSSIERS * each, sent.size());
            assertEquals(named, new HashSet<>(sent));
        }
    }

    private static void sameInTheFile(Source.Scanned scan, byte[] pdf) {
        var filling = ScanSlots.of(pdf).getFirst().filling();
        if (!scan.isSigned(ScanSlot.CLERK)) {
            assertNull(filling);
            return;
        }
        assertEquals(1, scan.signatures().size());
        assertEquals(
                scan.signatures().getFirst().sha256(),
                Objects.requireNonNull(filling).sha256());
        var verdict = new PdfVerifier(SealReader.NONE).verify(pdf, null, Sample.NOW);
        assertEquals(VerdictKind.UNKNOWN_SIGNER, verdict.kind(), "whole; nobody vouches for the test's authority");
    }

    private static byte[] file(DayOfScans day, PaperId paper) throws IOException {
        try (var in = day.store().shelf().open(paper)) {
            return in.readAllBytes();
        }
    }

    private void signTheRest() throws IOException {
        try (var day = new DayOfScans(folder)) {
            day.bench(SignUntilKilled.tokens(card)).sign(SampleCards.PIN.toCharArray());
            for (var dossier : dossiers) {
                assertEquals(each, signed(day, dossier));
            }
            var signings = day.store().outbox().all().stream()
                    .filter(p -> p.command().act() instanceof Act.SignScans)
                    .toList();
            assertEquals(DOSSIERS, signings.size(), "a dossier's are named at once, and once");
        }
        wholeAndOnce();
    }
}
