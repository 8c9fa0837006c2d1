// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.desktop.stamp.SealQr;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Levels above B, with authorities on loopback.
class LongTermTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final PdfVerifier VERIFIER = new PdfVerifier(SealQr::readAll);
    private static final SignedResult SAMPLE = new SignedResult(DemoAuthority.Kind.P_256);

    @TempDir
    Path folder;

    private static Authorities authorities;
    private static LongTerm longTerm;
    private static byte[] signed;

    @BeforeAll
    static void sign() throws Exception {
        authorities = new Authorities(NOW);
        longTerm = new LongTerm(authorities.tsa(), List.of(authorities.anchor()), Clock.fixed(NOW, ZoneOffset.UTC));
        var token = authorities.token("RSA", 2048, NOW.minus(Duration.ofDays(10)), NOW.plus(Duration.ofDays(365)));
        signed = new PdfSigner().sign(SAMPLE.p0, token, SignedResult.NOTE, NOW);
    }

    @AfterAll
    static void close() {
        authorities.close();
    }

    private static TrustList trust() {
        return new TrustList(1, NOW, List.of(), List.of(authorities.anchor()), List.of(), List.of());
    }

    private static Map<Level, byte[]> all() {
        var all = new EnumMap<Level, byte[]>(Level.class);
        all.put(Level.B, signed);
        for (var level : List.of(Level.T, Level.LT, Level.LTA)) {
            all.put(level, longTerm.augment(signed, level));
        }
        return all;
    }

    @Test
    void anHonestFileIsValidAtEachLevelAndSaysWhenItWasThere() {
        all().forEach((level, pdf) -> {
            var verdict = VERIFIER.verify(pdf, trust(), LATER);
            assertEquals(VerdictKind.VALID, verdict.kind(), level + ": " + verdict);
            assertEquals(level, verdict.level());
            assertEquals(level == Level.B ? null : NOW, verdict.provenAt());
        });
    }

    @Test
    void pdfsigQpdfAndVeraPdfAgreeAtEachLevel() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var one : all().entrySet()) {
            var file = Files.write(folder.resolve(one.getKey() + ".pdf"), one.getValue());
            assertTrue(said("pdfsig", "-nocert", file.toString()).contains("Signature is Valid"));
            said("qpdf", "--check", file.toString());
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(one.getValue()), PDFAFlavour.PDFA_2_B);
                    var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
                var result = validator.validate(parser);
                assertTrue(result.isCompliant(), () -> one.getKey() + " " + result.getTestAssertions());
            }
        }
    }

    private static String said(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        return text;
    }

    @Test
    void onceTheCertificateHasExpiredOnlyWhatWasProvedInTimeIsValid() {
        var afterwards = NOW.plus(Duration.ofDays(500));
        assertEquals(
                VerdictKind.EXPIRED,
                VERIFIER.verify(signed, trust(), afterwards).kind());
        var archived = longTerm.augment(signed, Level.LTA);
        var verdict = VERIFIER.verify(archived, trust(), afterwards);
        assertEquals(VerdictKind.VALID, verdict.kind(), verdict.toString());
    }

    @Test
    void anArchiveStampIsRenewedOverAllThatStands() {
        var once = longTerm.augment(signed, Level.LTA);
        var again = longTerm.augment(once, Level.LTA);
        assertTrue(again.length > once.length);
        assertArrayEquals(once, Arrays.copyOf(again, once.length));
        assertEquals(VerdictKind.VALID, VERIFIER.verify(again, trust(), LATER).kind());
    }

    @Test
    void aSilentAuthorityTakesNothingAwayAndIsAskedAgainLater() throws Exception {
        try (var quiet = new Authorities(NOW)) {
            var token = quiet.token("EC", 256, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(100)));
            var pdf = new PdfSigner().sign(SAMPLE.p0, token, SignedResult.NOTE, NOW);
            var later = new LongTerm(quiet.tsa(), List.of(quiet.anchor()), Clock.fixed(NOW, ZoneOffset.UTC));
            quiet.tsaSilent = true;
            var silent = assertThrows(Problem.class, () -> later.augment(pdf, Level.T));
            assertEquals(SignatureProblem.AUTHORITY_SILENT, silent.code());
            quiet.tsaSilent = false;
            quiet.ocspSilent = true;
            var unproved = assertThrows(Problem.class, () -> later.augment(pdf, Level.LT));
            assertEquals(SignatureProblem.AUTHORITY_SILENT, unproved.code());
            quiet.ocspSilent = false;
            var lists = new TrustList(1, NOW, List.of(), List.of(quiet.anchor()), List.of(), List.of());
            var verdict = VERIFIER.verify(later.augment(pdf, Level.LTA), lists, LATER);
            assertEquals(VerdictKind.VALID, verdict.kind(), verdict.toString());
        }
    }

    @Test
    void aRevokedCertificateIsNotAugmented() throws Exception {
        try (var strict = new Authorities(NOW)) {
            var token = strict.token("EC", 256, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(100)));
            var pdf = new PdfSigner().sign(SAMPLE.p0, token, SignedResult.NOTE, NOW);
            strict.revoke(token.info().chain().getFirst());
            var later = new LongTerm(strict.tsa(), List.of(strict.anchor()), Clock.fixed(NOW, ZoneOffset.UTC));
            var refused = assertThrows(Problem.class, () -> later.augment(pdf, Level.LT));
            assertEquals(SignatureProblem.CERTIFICATE_REVOKED, refused.code());
        }
    }

    @Test
    void revocationsAreAskedOnceForABatch() {
        longTerm.augment(signed, Level.LT);
        var before = authorities.asked.get();
        for (var i = 0; i < 5; i++) {
            longTerm.augment(signed, Level.LT);
        }
        assertEquals(5, authorities.asked.get() - before, "one time stamp each");
    }

    @Test
    void whatComesAfterTheLastSignatureAndIsNoProofIsAlteredAtEachLevel() throws IOException {
        for (var one : all().entrySet()) {
            var pdf = one.getValue();
            assertAltered(one.getKey() + " line", joined(pdf, "\n\n"));
            assertAltered(one.getKey() + " mark", joined(pdf, "%%EOF\n"));
            assertAltered(one.getKey() + " second file", joined(pdf, new String(pdf, StandardCharsets.ISO_8859_1)));
            for (var attack : Attack.values()) {
                assertAltered(one.getKey() + " " + attack, attack.on(pdf));
            }
        }
    }

    @Test
    void oneChangedByteIsNeverValidWhereAnythingIsShown() {
        for (var one : all().entrySet()) {
            var pdf = one.getValue();
            var random = new Random(7);
            for (var i = 0; i < 60; i++) {
                var at = random.nextInt(signed.length);
                var changed = pdf.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                assertAltered(one.getKey() + " byte " + at, changed);
            }
        }
    }

    /// What others do to a signed file by an incremental save.
    private enum Attack {
        OVERLAY {
            @Override
            void on(PDDocument document) throws IOException {
                var cover = new PDAnnotationSquare();
                cover.setRectangle(new PDRectangle(60, 400, 400, 80));
                var all = new ArrayList<>(document.getPage(0).getAnnotations());
                all.add(cover);
                document.getPage(0).setAnnotations(all);
                document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            }
        },
        TITLE {
            @Override
            void on(PDDocument document) {
                document.getDocumentInformation().setTitle("Khác");
                document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            }
        },
        PAGE {
            @Override
            void on(PDDocument document) {
                document.addPage(new PDPage(PDRectangle.A4));
                document.getPages().getCOSObject().setNeedToBeUpdated(true);
                document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            }
        },
        CONTENT {
            @Override
            void on(PDDocument document) throws IOException {
                var page = document.getPage(0);
                try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
                    content.addRect(60, 400, 400, 80);
                    content.fill();
                }
                page.getCOSObject().setNeedToBeUpdated(true);
            }
        },
        STAMP_THAT_SHOWS {
            @Override
            void on(PDDocument document) throws IOException {
                var page = document.getPage(0);
                for (var annotation : page.getAnnotations()) {
                    annotation.setRectangle(new PDRectangle(60, 400, 400, 80));
                    annotation.getCOSObject().setNeedToBeUpdated(true);
                }
            }
        },
        METADATA {
            @Override
            void on(PDDocument document) throws IOException {
                var other = new PDMetadata(document);
                other.importXMPMetadata("<x/>".getBytes(StandardCharsets.UTF_8));
                document.getDocumentCatalog().setMetadata(other);
                document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            }
        },
        LANGUAGE {
            @Override
            void on(PDDocument document) {
                document.getDocumentCatalog().getCOSObject().setString("Lang", "en");
                document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            }
        };

        abstract void on(PDDocument document) throws IOException;

        byte[] on(byte[] pdf) throws IOException {
            try (var document = Loader.loadPDF(pdf)) {
                on(document);
                var out = new ByteArrayOutputStream();
                document.saveIncremental(out);
                return out.toByteArray();
            }
        }
    }

    private static void assertAltered(String what, byte[] pdf) {
        var verdict = VERIFIER.verify(pdf, trust(), LATER);
        assertEquals(VerdictKind.ALTERED, verdict.kind(), what + ": " + verdict);
    }

    private static byte[] joined(byte[] pdf, String tail) {
        var bytes = tail.getBytes(StandardCharsets.ISO_8859_1);
        var joined = Arrays.copyOf(pdf, pdf.length + bytes.length);
        System.arraycopy(bytes, 0, joined, pdf.length, bytes.length);
        return joined;
    }
}
