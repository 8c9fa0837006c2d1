// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

class SealTest {

    /// The key pair of RFC 8032 §7.1, test 1: the golden vector's key.
    private static final SealKey KEY = SealKey.of(
            Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g"),
            Base64.getDecoder().decode("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="));
    private static final byte[] P0 = "%PDF-1.7 a sealed document".getBytes(StandardCharsets.US_ASCII);
    private static final OfficeCode OFFICE = new OfficeCode("H17.242");
    private static final Instant ISSUED = Instant.parse("2026-11-20T03:00:00Z");
    private static final Seal SEAL = Seal.of(
            new ResultId("0123456789BCFGHJKLMN"),
            "KQ.G15.000034",
            OFFICE,
            ISSUED,
            Instant.parse("2027-05-20T03:00:00Z"),
            P0,
            "N.T.A 1990",
            KEY);
    private static final String GOLDEN =
            "HTTPS://KQ.DANANG.GOV.VN/V/RFGGLL7M730FQTRT8M3ZS78M3B8G4TB2JH9C09HV5TPLR5JS302RTLM9884R2RT"
                    + "93NKBQZ8Z9FL59T8P5MT1Z5ZSSH74SKS7NRTC83R66654950004PCM82V4X4G55MQFK53T405FT5F2RJRJVKS72XMJ"
                    + "MBKFSX5L7K165R8Q2C9B7B8Z8RV3F30962PHK6VSZXCKBLBR193K37VK8KSQPS6JVC5Q9B0X5P2B41P5RM1VHXCXSX"
                    + "G83LJ494SXHZQGRX6T2J5QX30ZB8FVMPBX24Z10KNGHNFBS70HJ92C7N";

    @Test
    void theGoldenVectorIsWrittenAndRead() {
        var text = SealText.sign(SEAL, KEY);
        assertEquals(GOLDEN, text.url("kq.danang.gov.vn"));
        assertEquals(SEAL, SealText.parse(GOLDEN).seal());
    }

    @Test
    void aSealBindsItsDocumentAndNoOther() {
        assertTrue(
                SEAL.binds((new String(P0, StandardCharsets.US_ASCII) + " more").getBytes(StandardCharsets.US_ASCII)));
        assertFalse(SEAL.binds("%PDF-1.7 b sealed document".getBytes(StandardCharsets.US_ASCII)));
        assertFalse(SEAL.binds(new byte[3]));
    }

    @Test
    void anyChangedLetterIsNeverValid() {
        var code = SealText.sign(SEAL, KEY).code();
        for (var i = 0; i < code.length(); i++) {
            var other = code.charAt(i) == '0' ? '1' : '0';
            var changed = code.substring(0, i) + other + code.substring(i + 1);
            var verdict = SealVerdict.of(changed, trust(false), ISSUED);
            assertFalse(verdict.kind() == VerdictKind.VALID, changed);
        }
    }

    @Test
    void strangeTextIsRefusedWithAProblemAndNothingElse() {
        var random = new Random(7);
        var code = SealText.sign(SEAL, KEY).code();
        for (var i = 0; i < 20_000; i++) {
            var text =
                    switch (i % 4) {
                        case 0 -> letters(random, random.nextInt(600));
                        case 1 -> "HTTPS://X/V/" + letters(random, 300);
                        case 2 -> code.substring(0, random.nextInt(code.length()));
                        default -> garbage(random);
                    };
            assertThrows(Problem.class, () -> SealText.parse(text), text);
        }
        for (var i = 0; i < 5_000; i++) {
            var bytes = SealText.parse(code).signed().clone();
            bytes[random.nextInt(bytes.length - 70)] = (byte) random.nextInt();
            var verdict = SealVerdict.of(SealLetters.encode(bytes), trust(false), ISSUED);
            assertTrue(verdict.kind() != VerdictKind.VALID
                    || SealLetters.encode(bytes).equals(code));
        }
    }

    @Test
    void lowerCaseAndTheBareCodeAreReadToo() {
        var text = SealText.sign(SEAL, KEY);
        assertEquals(text, SealText.parse(text.code().toLowerCase()));
        assertEquals(text, SealText.parse(" " + text.url("x").toLowerCase() + "\n"));
    }

    @Test
    void theVerdictFollowsTheLists() {
        var code = SealText.sign(SEAL, KEY).code();
        assertEquals(
                VerdictKind.VALID, SealVerdict.of(code, trust(false), ISSUED).kind());
        assertEquals(
                VerdictKind.UNKNOWN_SIGNER, SealVerdict.of(code, null, ISSUED).kind());
        assertEquals(
                VerdictKind.REVOKED, SealVerdict.of(code, trust(true), ISSUED).kind());
        assertEquals(
                VerdictKind.REVOKED,
                SealVerdict.of(code, listed(Result.Status.REVOKED), ISSUED).kind());
        assertEquals(
                VerdictKind.REPLACED,
                SealVerdict.of(code, listed(Result.Status.REPLACED), ISSUED).kind());
        assertEquals(
                VerdictKind.EXPIRED,
                SealVerdict.of(code, trust(false), Instant.parse("2027-05-20T03:00:00Z"))
                        .kind());
        assertNull(SealVerdict.of("hello", null, ISSUED).seal());
    }

    @Test
    void aKeyOfAnotherOfficeSealsNothingHere() {
        var other = new SealPublicKey(KEY.spki(), new OfficeCode("H17.1"), Instant.EPOCH, null, false);
        var list = new TrustList(1, ISSUED, List.of(other), List.of(), List.of(), List.of());
        var verdict = SealVerdict.of(SealText.sign(SEAL, KEY), list, ISSUED);
        assertEquals("seal.reason.key_not_for_this", verdict.reason());
    }

    @Test
    void aTrustListComesBackAsItWasSignedAndNoOtherKeyIsBelieved() {
        var centre = SealKey.generate();
        var list = new TrustList(
                42,
                ISSUED,
                trust(false).sealKeys(),
                List.of(new byte[] {1, 2, 3}),
                List.of("00ff".repeat(16)),
                listed(Result.Status.REPLACED).statuses());
        var bytes = list.encode(centre.secret());
        var back = TrustList.decode(bytes, centre.open());
        assertArrayEquals(bytes, back.encode(centre.secret()));
        assertEquals(42, back.version());
        assertEquals(list.statuses(), back.statuses());
        var forged = assertThrows(
                Problem.class, () -> TrustList.decode(bytes, SealKey.generate().open()));
        assertEquals(SealProblem.TRUST_FORGED, forged.code());
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThrows(Problem.class, () -> TrustList.decode(changed, centre.open()));
        }
    }

    @Test
    void aTrustListSaysWhoItsAuthoritiesAreAndWhenTheyAreBelieved() {
        var centre = SealKey.generate();
        var end = ISSUED.plusSeconds(60);
        var one = new Authority("00ff".repeat(16), "Ban Cơ yếu", Authority.Kind.GOVERNMENT, ISSUED, end, "ca.gov.vn");
        var stamps = new Authority("11ff".repeat(16), "Dấu thời gian", Authority.Kind.TIME_STAMPS, null, null, "");
        var list = new TrustList(1, ISSUED, List.of(), List.of(), List.of(), List.of(), List.of(one, stamps));
        var back = TrustList.decode(list.encode(centre.secret()), centre.open());
        assertEquals(one, back.authority(one.certificate()).orElseThrow());
        assertEquals(Optional.empty(), back.authority("22ff".repeat(16)));
        assertTrue(one.vouchesForSigners(ISSUED));
        assertFalse(one.vouchesForSigners(ISSUED.minusSeconds(1)), "before its time");
        assertFalse(one.vouchesForSigners(end), "after its time");
        assertFalse(stamps.vouchesForSigners(ISSUED), "who stamps times vouches for no signer");
    }

    @Test
    void aHolderIsHintedAtByInitialsOnly() {
        assertEquals("N.T.Á 1990", Seal.hint(" Nguyễn Thị  Ánh", 1990));
    }

    @Test
    void keysSurviveTheirFiles() {
        var key = SealKey.generate();
        assertEquals(key.id(), SealKey.of(key.pkcs8(), key.spki()).id());
        assertThrows(Problem.class, () -> SealKey.of(key.pkcs8(), KEY.spki()));
        assertThrows(Problem.class, () -> SealKey.publicKey(new byte[5]));
    }

    private static TrustList trust(boolean revoked) {
        var key = new SealPublicKey(KEY.spki(), OFFICE, ISSUED, null, revoked);
        return new TrustList(1, ISSUED, List.of(key), List.of(), List.of(), List.of());
    }

    private static TrustList listed(Result.Status status) {
        var entry = new ResultStatus(SEAL.id(), status, "theo QĐ 12/QĐ-UBND", LocalDate.of(2026, 11, 21));
        return new TrustList(2, ISSUED, trust(false).sealKeys(), List.of(), List.of(), List.of(entry));
    }

    private static String letters(Random random, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(ResultId.ALPHABET.charAt(random.nextInt(28)));
        }
        return text.toString();
    }

    private static String garbage(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(400); i > 0; i--) {
            text.append((char) random.nextInt(0x10000));
        }
        return text.toString();
    }
}
