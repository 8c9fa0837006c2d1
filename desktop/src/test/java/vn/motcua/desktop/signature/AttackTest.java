// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Each attack on an honest file of each kind: none is valid. The honest ones are.
class AttackTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final PdfVerifier VERIFIER = new PdfVerifier(SealReader.NONE);
    /// The object identifier, as it stands in a file.
    private static final String SIGNED_DATA = "06092a864886f70d010702";

    private static final Map<String, byte[]> HONEST = new LinkedHashMap<>();
    private static final int FLIPS = 1000;

    private static byte[] anchor = new byte[0];
    private static byte[] p0 = new byte[0];
    private static SigningToken token;

    @BeforeAll
    static void sign() throws Exception {
        try (var authorities = new Authorities(NOW)) {
            anchor = authorities.anchor();
            var longTerm = new LongTerm(authorities.tsa(), List.of(anchor), Clock.fixed(NOW, ZoneOffset.UTC));
            var from = NOW.minus(Duration.ofDays(10));
            var to = NOW.plus(Duration.ofDays(365));
            token = authorities.token("EC", 256, from, to);
            var two = authorities.token("EC", 256, from, to);
            p0 = new SignedResult(DemoAuthority.Kind.P_256).p0;
            var signed = new PdfSigner().sign(p0, token, SignedResult.NOTE, NOW);
            HONEST.put("B", signed);
            HONEST.put("T", longTerm.augment(signed, Level.T));
            HONEST.put("LT", longTerm.augment(signed, Level.LT));
            HONEST.put("LTA", longTerm.augment(signed, Level.LTA));
            HONEST.put("two signers", new PdfSigner().sign(signed, two, SignedResult.NOTE, NOW));
        }
    }

    private static Verdict verdict(byte[] pdf) {
        return VERIFIER.verify(pdf, lists(), NOW.plusSeconds(60));
    }

    private static TrustList lists() {
        return new TrustList(1, NOW, List.of(), List.of(anchor), List.of(), List.of());
    }

    /// What EU DSS says that has every revision drawn and compared.
    private static ChainCheck.Judged drawn(byte[] pdf) {
        return new ChainCheck().judge(pdf, lists(), NOW.plusSeconds(60));
    }

    @Test
    void theHonestFilesAreValid() {
        HONEST.forEach(
                (name, pdf) -> assertEquals(VerdictKind.VALID, verdict(pdf).kind(), name + " " + verdict(pdf)));
    }

    /// The verifier has nothing drawn where the bytes prove that nothing shown was added.
    @Test
    void theHonestFilesAreAsGoodWithEachRevisionDrawn() {
        HONEST.forEach((name, pdf) -> {
            var judged = drawn(pdf);
            assertEquals(VerdictKind.VALID, Finding.gravest(judged.findings()).kind(), name + judged);
            assertEquals(verdict(pdf).level(), judged.level(), name);
            assertEquals(verdict(pdf).provenAt(), judged.provenAt(), name);
        });
    }

    @Test
    void aFilledFormIsNotFilledOtherwise() throws Exception {
        byte[] form;
        try (var document = Loader.loadPDF(p0)) {
            var fields = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(fields);
            var field = new PDTextField(fields);
            field.setPartialName("fee");
            field.getCOSObject().setString(COSName.V, "75.000");
            fields.getFields().add(field);
            var out = new ByteArrayOutputStream();
            document.save(out);
            form = new PdfSigner().sign(out.toByteArray(), token, SignedResult.NOTE, NOW);
        }
        assertEquals(VerdictKind.VALID, verdict(form).kind());
        try (var document = Loader.loadPDF(form)) {
            var field = document.getDocumentCatalog().getAcroForm().getField("fee");
            field.getCOSObject().setString(COSName.V, "15.000");
            field.getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            assertEquals(VerdictKind.ALTERED, verdict(out.toByteArray()).kind());
            var signedOver = new PdfSigner().sign(out.toByteArray(), token, SignedResult.NOTE, NOW);
            assertEquals(VerdictKind.ALTERED, verdict(signedOver).kind());
        }
    }

    @Test
    void noAttackIsValid() {
        var passed = new ArrayList<String>();
        HONEST.forEach((name, pdf) -> Attacks.all().forEach((attack, on) -> {
            var verdict = verdict(on.apply(pdf));
            if (verdict.kind() != VerdictKind.ALTERED && verdict.kind() != VerdictKind.UNREADABLE) {
                passed.add(name + ": " + attack + " is " + verdict.kind() + " " + verdict.reason());
            }
        }));
        assertEquals(List.of(), passed);
    }

    /// The proofs of level LT stand at the end, where nothing signs them: a byte of theirs that says nothing, such as a
    /// blank, may be another, as long as they prove the same.
    private static boolean isUncovered(String name, int at) {
        return name.equals("LT") && at >= HONEST.get("T").length;
    }

    /// RFC 5652 section 3: the kind of what is in it stands outside of what is signed.
    @Test
    void aStampThatNoLongerSaysThatItIsSignedIsNotBelieved() {
        for (var level : List.of("T", "LT", "LTA")) {
            var pdf = HONEST.get(level);
            var stamp = new String(pdf, StandardCharsets.ISO_8859_1).indexOf(SIGNED_DATA, HONEST.get("B").length);
            for (var digit = 0; digit < SIGNED_DATA.length(); digit++) {
                var changed = pdf.clone();
                changed[stamp + digit] ^= 1;
                assertFalse(verdict(changed).isValid(), level + " digit " + digit);
            }
        }
    }

    @Test
    void noneOfAThousandFlippedBitsIsValid() {
        var random = new Random(20261122);
        var passed = new ArrayList<String>();
        HONEST.forEach((name, pdf) -> {
            for (var i = 0; i < FLIPS / HONEST.size(); i++) {
                var at = random.nextInt(pdf.length);
                var bit = 1 << random.nextInt(8);
                var changed = pdf.clone();
                changed[at] ^= (byte) bit;
                var verdict = verdict(changed);
                if (verdict.isValid()
                        && !(isUncovered(name, at)
                                && verdict.equals(verdict(pdf))
                                && Finding.gravest(drawn(changed).findings()).kind() == VerdictKind.VALID)) {
                    passed.add(name + ": byte " + at + " of " + pdf.length + " bit " + bit);
                }
            }
        });
        assertEquals(List.of(), passed);
    }
}
