// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.signature.ScanSlots;
import vn.motcua.desktop.signature.SealReader;
import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signing.Tokens;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.UnsignedScans;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.VerdictKind;

/// The bench of scans over the real store and real keys.
class SignScansTest {

    private static final String PIN = DayOfScans.PIN;

    @TempDir
    Path folder;

    private DayOfScans day;
    private Store store;
    private Dossier dossier;

    @BeforeEach
    void aDossierWasTakenIn() {
        day = new DayOfScans(folder);
        store = day.store();
        dossier = day.received(1);
    }

    @AfterEach
    void close() {
        day.close();
    }

    private ScansViewModel bench(Tokens tokens) {
        return day.bench(tokens);
    }

    private Tokens key(String name) {
        return day.key(name);
    }

    private Dossier seen() {
        return store.dossiers().find(dossier.id()).orElseThrow();
    }

    private List<Boolean> signed(ScanSlot slot) {
        return scans(seen()).stream().map(s -> s.isSigned(slot)).distinct().toList();
    }

    private static List<Source.Scanned> scans(Dossier of) {
        return of.papers().stream()
                .map(DossierPaper::source)
                .filter(Source.Scanned.class::isInstance)
                .map(Source.Scanned.class::cast)
                .toList();
    }

    private byte[] file(PaperId paper) throws IOException {
        try (var in = store.shelf().open(paper)) {
            return in.readAllBytes();
        }
    }

    @Test
    void onePinSignsAllScansOfTheDayEachWithNameTimeAndHash() throws IOException {
        var bench = bench(key(Sample.clerk().name()));
        assertEquals(dossier.scans().size(), bench.waiting().get());
        bench.sign(PIN.toCharArray());
        assertEquals(
                dossier.scans().size(), bench.count(UnsignedScan.State.SIGNED), () -> String.valueOf(bench.problem()));
        assertEquals(List.of(true), signed(ScanSlot.CLERK));
        assertEquals(0, bench.waiting().get());
        for (var scan : scans(seen())) {
            var pdf = file(scan.paper());
            var filling = ScanSlots.of(pdf).getFirst().filling();
            var said = scan.signatures().getFirst();
            assertNotNull(filling);
            assertEquals(Sample.clerk().name(), said.signer());
            assertEquals(Sample.NOW, said.at());
            assertEquals(filling.sha256(), said.sha256());
            var verdict = new PdfVerifier(SealReader.NONE).verify(pdf, null, Sample.NOW);
            assertEquals(VerdictKind.UNKNOWN_SIGNER, verdict.kind(), "whole; nobody vouches for the test's authority");
        }
    }

    @Test
    void theSignedFilesAreSentAndTheOthersNotAnyMore() throws IOException {
        var bench = bench(key(Sample.clerk().name()));
        bench.sign(PIN.toCharArray());
        var waiting = store.shelf().notAtCentre();
        assertEquals(seen().scans().size(), waiting.size());
        assertTrue(waiting.containsAll(seen().scans()), "each once");
        store.shelf().atCentre(waiting);
        store.shelf().sweep(Sample.NOW);
        assertFalse(store.shelf().has(dossier.scans().getFirst()), "the signed file begins with its bytes");
        assertTrue(store.shelf().has(seen().scans().getFirst()));
        assertEquals(List.of(), store.shelf().orphans());
        assertEquals("4", store.settings().get(UnsignedScans.HOURS).orElse(""), "from now on they wait");
    }

    @Test
    void nobodySignsWithAColleaguesCertificate() throws IOException {
        var bench = bench(key("Lê Văn Khác"));
        bench.sign(PIN.toCharArray());
        assertEquals(ScansProblem.NOT_YOUR_CERTIFICATE, code(bench));
        assertEquals(List.of(false), signed(ScanSlot.CLERK));
        assertEquals(dossier.scans().size(), bench.eligible(), "all wait on");
    }

    @Test
    void aWrongPinIsTriedOnceAndAllWaitOn() throws IOException {
        var bench = bench(key(Sample.clerk().name()));
        bench.sign("000000".toCharArray());
        assertEquals(SignatureProblem.WRONG_PIN, code(bench));
        assertEquals(dossier.scans().size(), bench.eligible());
        bench.sign(PIN.toCharArray());
        assertEquals(0, bench.eligible());
    }

    private static Object code(ScansViewModel bench) {
        var problem = bench.problem().get();
        assertNotNull(problem);
        return problem.code();
    }

    @Test
    void aTokenPulledOutInTheMiddleLeavesEachScanUnsignedOrWhollySignedAndNoneTwice() throws IOException {
        var tokens = key(Sample.clerk().name());
        bench((pin, asker) -> new Pulled(tokens.open(pin, asker), 2)).sign(PIN.toCharArray());
        assertEquals(
                2,
                scans(seen()).stream().filter(s -> s.isSigned(ScanSlot.CLERK)).count());
        var bench = bench(tokens);
        assertEquals(dossier.scans().size() - 2, bench.eligible(), "the rest waits");
        bench.sign(PIN.toCharArray());
        assertEquals(List.of(true), signed(ScanSlot.CLERK));
        scans(seen()).forEach(scan -> assertEquals(1, scan.signatures().size()));
    }

    @Test
    void aPlugPulledBetweenTheFileAndItsNameLeavesTheScanUnsignedAndItIsSignedOnceLater() throws IOException {
        var work = new SignScans(
                store,
                Sample.office(),
                Sample.clerk(),
                (paper, _) -> store.shelf().open(paper));
        try (var token = key(Sample.clerk().name()).open(PIN.toCharArray(), _ -> java.util.Optional.empty())) {
            work.sign(work.waiting(ScanSlot.CLERK).getFirst(), ScanSlot.CLERK, token); // and no more
        }
        assertEquals(List.of(false), signed(ScanSlot.CLERK));
        assertEquals(
                Set.copyOf(dossier.scans()),
                Set.copyOf(store.shelf().notAtCentre()),
                "the file that nobody names is not sent");
        bench(key(Sample.clerk().name())).sign(PIN.toCharArray());
        assertEquals(List.of(true), signed(ScanSlot.CLERK));
    }

    @Test
    void theScansOfADossierStandTogetherInTheOrderOfItsChecklistThoseThatWaitLongestFirst() {
        var wanted = Stream.concat(Stream.of(seen()), day.twoInTurn().stream())
                .flatMap(d -> scans(d).stream())
                .map(Source.Scanned::paper)
                .toList();
        var waiting = day.work().waiting(ScanSlot.CLERK);
        assertEquals(wanted, waiting.stream().map(UnsignedScan::paper).toList());
    }

    @Test
    void theOfficeCertifiesWhatTheOfficerSigned() throws IOException {
        store.perform(new Act.Transfer(dossier.id(), "Tư pháp"), Sample.clerk());
        var bench = bench(key(Sample.office().name()));
        bench.slot().set(ScanSlot.AGENCY);
        assertEquals(0, bench.eligible(), "the officer comes first");
        bench(key(Sample.clerk().name())).sign(PIN.toCharArray());
        bench.entered();
        var reusable = dossier.papers().stream()
                .filter(p -> p.required().reusable() && p.source() instanceof Source.Scanned)
                .count();
        assertEquals(reusable, bench.eligible());
        bench.sign(PIN.toCharArray());
        assertEquals(reusable, bench.count(UnsignedScan.State.SIGNED), () -> String.valueOf(bench.problem()));
        var certified =
                scans(seen()).stream().filter(s -> s.isSigned(ScanSlot.AGENCY)).toList();
        assertEquals(reusable, certified.size());
        assertTrue(certified.getFirst().isSigned(ScanSlot.CLERK), "both stand in the file");
    }

    /// A token that is pulled out after so many signatures.
    private static final class Pulled implements SigningToken {

        private final SigningToken token;
        private int left;

        Pulled(SigningToken token, int left) {
            this.token = token;
            this.left = left;
        }

        @Override
        public SignerInfo info() {
            return token.info();
        }

        @Override
        public byte[] sign(byte[] toBeSigned) {
            if (left-- <= 0) {
                throw new Problem(SignatureProblem.TOKEN);
            }
            return token.sign(toBeSigned);
        }

        @Override
        public boolean isOpen() {
            return left >= 0;
        }

        @Override
        public void close() {
            token.close();
        }
    }
}
