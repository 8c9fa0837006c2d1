// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// Against the vectors of the IETF draft (Token Status List §4.1, §5.2), and our own of `docs/seal.md`.
class StatusListTest {

    /// RFC 8032 §7.1, test 1: here both the office's seal key and the centre's trust key.
    private static final SealKey KEY = SealKey.of(
            Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g"),
            Base64.getDecoder().decode("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="));
    private static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");
    private static final Instant END = AT.plus(Duration.ofDays(90));
    private static final OfficeCode OFFICE = new OfficeCode("H17.242");
    private static final byte[] P0 = "%PDF-1.7 a sealed document".getBytes(StandardCharsets.US_ASCII);
    private static final Map<Integer, Result.Status> ENDED =
            Map.of(5, Result.Status.REVOKED, 6, Result.Status.REPLACED, 131_071, Result.Status.REVOKED);

    @Test
    void theDraftsListOfTwoBitsIsPackedAndReadAsItSays() {
        var packed = new byte[] {(byte) 0xc9, 0x44, (byte) 0xf9};
        var lst = Base64.getUrlDecoder().decode("eNo76fITAAPfAgc");
        assertArrayEquals(packed, Zlib.inflated(lst, 100));
        assertArrayEquals(packed, Zlib.inflated(Zlib.deflated(packed), 100));
        var list = new StatusList(KEY.id(), AT, END, packed);
        var statuses = List.of(1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3);
        for (var i = 0; i < statuses.size(); i++) {
            var expected =
                    switch (statuses.get(i)) {
                        case 0 -> Result.Status.VALID;
                        case 3 -> Result.Status.REPLACED;
                        default -> Result.Status.REVOKED; // whatever is not valid counts as such
                    };
            assertEquals(Optional.of(expected), list.at(i));
        }
        assertEquals(Optional.empty(), list.at(12));
        assertEquals(Optional.empty(), list.at(-1));
    }

    @Test
    void theGoldenTokenIsWrittenAndRead() {
        var list = StatusList.of(KEY.id(), AT, END, 6, Map.of(5, Result.Status.REVOKED, 6, Result.Status.REPLACED));
        var token = list.encode(KEY.secret());
        assertEquals(list, StatusList.decode(token, KEY.open()));
        var hex = HexFormat.of().formatHex(token);
        assertTrue(
                hex.startsWith("d284" + "5820a2" + "0127" + "10781a"
                        + HexFormat.of().formatHex(StatusList.TYPE.getBytes(StandardCharsets.US_ASCII)) + "a0"),
                hex);
        assertEquals(List.of(32_768, 0x34), List.of(list.packed().length, list.packed()[1] & 0xff));
        assertTrue(token.length < 260, "bytes: " + token.length);
    }

    @Test
    void aTokenThatAnotherProgramMadeIsRead() {
        var list = StatusList.decode(HexFormat.of().parseHex(FOREIGN), KEY.open());
        assertEquals(List.of(KEY.id(), AT, END), List.of(list.keyId(), list.issuedAt(), list.expiresAt()));
        assertEquals(Optional.of(Result.Status.VALID), list.at(4));
        assertEquals(Optional.of(Result.Status.REVOKED), list.at(5));
        assertEquals(Optional.of(Result.Status.REPLACED), list.at(6));
        assertEquals(Optional.of(Result.Status.VALID), list.at(131_071));
    }

    @Test
    void everyChangedBitOfATokenIsNoticed() {
        var token = StatusList.of(KEY.id(), AT, END, 6, ENDED).encode(KEY.secret());
        for (var i = 0; i < token.length; i++) {
            var changed = token.clone();
            changed[i] ^= 1;
            assertThrows(Problem.class, () -> StatusList.decode(changed, KEY.open()));
        }
        assertThrows(
                Problem.class, () -> StatusList.decode(token, SealKey.generate().open()));
    }

    @Test
    void aListThatUnfoldsToGigabytesIsRefused() {
        var bomb = Zlib.deflated(new byte[1 << 24]);
        assertThrows(Problem.class, () -> Zlib.inflated(bomb, 1 << 22));
        assertThrows(Problem.class, () -> Zlib.inflated(new byte[] {1, 2, 3}, 100));
        var cut = Zlib.deflated(new byte[100]);
        assertThrows(Problem.class, () -> Zlib.inflated(java.util.Arrays.copyOf(cut, cut.length - 5), 100));
        assertThrows(Problem.class, () -> Zlib.inflated(java.util.Arrays.copyOf(cut, cut.length + 1), 100));
        assertEquals(9, Deflater.BEST_COMPRESSION);
    }

    @Test
    void aListGrowsBeforeItsIndexesAreUsedUp() {
        assertEquals(Optional.of(Result.Status.VALID), list(0).at(StatusList.SMALLEST - 1));
        assertEquals(Optional.of(Result.Status.VALID), list(100_000).at(200_000));
        assertThrows(Problem.class, () -> list(1 << 23));
    }

    @Test
    void aSealIsJudgedByItsIndexWhereItsNameIsNotListed() {
        var trust = trust(ENDED, List.of(), END);
        assertEquals(VerdictKind.VALID, verdict(4, trust, AT).kind());
        assertEquals(VerdictKind.REVOKED, verdict(5, trust, AT).kind());
        assertEquals(VerdictKind.REPLACED, verdict(6, trust, AT).kind());
        assertEquals(
                VerdictKind.VALID,
                SealVerdict.of(SealText.sign(seal(), KEY), trust, AT).kind());
    }

    @Test
    void aSealWithAnIndexIsHardlyLongerAndComesBack() {
        var without = SealText.sign(seal(), KEY);
        var with = SealText.sign(seal().listedAt(100_000), KEY);
        assertEquals(100_000, SealText.parse(with.code()).seal().statusIndex());
        assertTrue(with.signed().length - without.signed().length <= 5);
        assertTrue(with.url("kq.danang.gov.vn").length() <= 366, "letters of a QR of version 11 at M");
    }

    @Test
    void theGoldenSealWithAnIndexIsWrittenAndRead() {
        var text = SealText.sign(seal().listedAt(5), KEY);
        assertEquals(GOLDEN, text.code());
        assertEquals(seal().listedAt(5), SealText.parse(GOLDEN).seal());
    }

    @Test
    void aListThatIsTooOldSaysOfNothingThatItHolds() {
        var trust = trust(ENDED, List.of(), END);
        var late = verdict(4, trust, END);
        assertEquals("seal.reason.lists_old", late.reason());
        assertEquals(VerdictKind.UNKNOWN_SIGNER, late.kind());
        assertEquals(VerdictKind.REVOKED, verdict(5, trust, END).kind());
    }

    @Test
    void aClockThatWasSetBackMakesNothingValidAgain() {
        var trust = trust(Map.of(), List.of(), END);
        var ended = new Seal(
                seal().id(),
                seal().kind(),
                OFFICE,
                AT.minusSeconds(50),
                AT.minusSeconds(9),
                26,
                seal().digest(),
                "",
                KEY.id(),
                4);
        var back = AT.minus(Duration.ofDays(3650));
        assertEquals(
                VerdictKind.EXPIRED,
                SealVerdict.of(SealText.sign(ended, KEY), trust, back).kind());
    }

    @Test
    void aTrustListCarriesTheTokensAndItsEnd() {
        var entry = new ResultStatus(seal().id(), Result.Status.REVOKED, "sai", LocalDate.of(2026, 11, 21));
        var list = trust(ENDED, List.of(entry), END);
        var back = TrustList.decode(list.encode(KEY.secret()), KEY.open());
        assertEquals(list.statusLists(), back.statusLists());
        assertEquals(END, back.expires());
        assertEquals(list.statuses(), back.statuses());
        var former = new TrustList(1, AT, list.sealKeys(), List.of(), List.of(), List.of(entry));
        assertEquals(
                List.of(),
                TrustList.decode(former.encode(KEY.secret()), KEY.open()).statusLists());
    }

    @Test
    void oneKindOfMessageIsNotTakenForAnother() {
        var token = list(3).encode(KEY.secret());
        assertThrows(Problem.class, () -> TrustList.decode(token, KEY.open()));
        var trust = trust(Map.of(), List.of(), END).encode(KEY.secret());
        assertThrows(Problem.class, () -> StatusList.decode(trust, KEY.open()));
    }

    private static final String FOREIGN =
            "d2845820a2012710781a6170706c69636174696f6e2f7374617475736c6973742b637774a0587fa502782275"
                    + "726e3a6d6f746375613a7374617475733a30366533666438666461323962623630041a6b77b030061a6b0109"
                    + "3019fffda2646269747302636c7374583778daedc101010000000120a3fcdf66882a0d000000000000000000"
                    + "00000000000000000000000000000000000000000000dc1b8152003519fffe19a8c05840dd9e0a29b2ff62a2"
                    + "0ec53e3245fe077a7a47d58823fb0c587b5a4ed27f64690c3955f45d605f3c573c4b01667ad3923d805e6173"
                    + "c72e64b9d5dce294504ad60f";
    private static final String GOLDEN =
            "RFGGLL7M730FQTRT8M3ZS78M3B8G4TB5J2VC09HV5TPLR5JS302RTLM9884R2RT93NKBQZ8Z9FL59T8P5MT1Z"
                    + "5ZSSH74SKS7NRTC83R66654950004QCM82V4X4G55MQFK53T405FT5F2RJRJVKS72XMJMBKFSX5L7K165R8Q2"
                    + "C9B7B8Z8RV3F30962PCL9CG3V6X2VR1835X3V2XSQMSHQG9NGH63RG23404VBCZQ0H24JR8CFX4CF3KH8SV4M"
                    + "QJCS515CXKSK0VF6STBJ8Z27CFFH97QRFGTS8SGRN5409";

    private static StatusList list(int highest) {
        return StatusList.of(KEY.id(), AT, END, highest, Map.of());
    }

    private static SealVerdict verdict(int index, TrustList trust, Instant now) {
        return SealVerdict.of(SealText.sign(seal().listedAt(index), KEY), trust, now);
    }

    private static Seal seal() {
        return Seal.of(
                new ResultId("0123456789BCFGHJKLMN"),
                "KQ.G15.000034",
                OFFICE,
                Instant.parse("2026-11-20T03:00:00Z"),
                Instant.parse("2027-05-20T03:00:00Z"),
                P0,
                "N.T.A 1990",
                KEY);
    }

    private static TrustList trust(Map<Integer, Result.Status> ended, List<ResultStatus> statuses, Instant end) {
        var key = new SealPublicKey(KEY.spki(), OFFICE, Instant.EPOCH, null, false);
        var lists = List.of(StatusList.of(KEY.id(), AT, end, 6, ended));
        return new TrustList(3, AT, List.of(key), List.of(), List.of(), statuses, List.of(), lists, end);
    }
}
