// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.signature.Revision.Cover;
import vn.motcua.desktop.signature.Revision.Kind;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.seal.Authority;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// What a file was before, and what was added when, told from its bytes.
class RevisionsTest {

    private static final SignedResult RESULT = new SignedResult(DemoAuthority.Kind.P_256);

    private static final Instant NOW = SignedResult.NOW.plusSeconds(60);

    @Test
    void aResultWasADocumentThenSealedThenSignedAndEachCanBeTakenOut() {
        var revisions = Revisions.of(RESULT.signed, RESULT.trust());
        assertEquals(List.of(Kind.ORIGINAL, Kind.SEAL, Kind.SIGNATURE), kinds(revisions));
        assertTrue(revisions.all().stream().allMatch(one -> one.cover() == Cover.SIGNATURE));
        assertArrayEquals(RESULT.p0, revisions.bytes(RESULT.signed, 1));
        assertArrayEquals(RESULT.stamped, revisions.bytes(RESULT.signed, 2));
        assertArrayEquals(RESULT.signed, revisions.bytes(RESULT.signed, 3));
        var signature = revisions.all().getLast();
        assertEquals("Trần Thị Mẫu", signature.who());
        assertEquals("UBND phường Hải Châu", signature.organisation());
        assertEquals(SignedResult.NOW, signature.at());
    }

    @Test
    void aSecondSignatureAndProofsAndTimeStampsAreToldApart() throws Exception {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (var authorities = new Authorities(now)) {
            var token = authorities.token("EC", 256, now.minusSeconds(60), now.plus(Duration.ofDays(300)));
            var other = authorities.token("RSA", 2048, now.minusSeconds(60), now.plus(Duration.ofDays(300)));
            var once = new PdfSigner().sign(RESULT.stamped, other, SignedResult.NOTE, now);
            var twice = new PdfSigner().sign(once, token, SignedResult.NOTE, now);
            var longTerm =
                    new LongTerm(authorities.tsa(), List.of(authorities.anchor()), Clock.fixed(now, ZoneOffset.UTC));
            var archived = longTerm.augment(twice, Level.LTA);
            var named = new Authority(
                    PaperId.of(authorities.anchor()).sha256(), "Ban Cơ yếu", Authority.Kind.GOVERNMENT, null, null, "");
            var trust = new TrustList(
                    1, now, List.of(), List.of(authorities.anchor()), List.of(), List.of(), List.of(named));
            var all = Revisions.of(archived, trust).all();
            assertEquals(
                    List.of(Kind.ORIGINAL, Kind.SEAL, Kind.SIGNATURE, Kind.SIGNATURE),
                    all.subList(0, 4).stream().map(Revision::kind).toList());
            assertEquals(
                    List.of("", "", "Ban Cơ yếu", "Ban Cơ yếu"),
                    all.subList(0, 4).stream().map(Revision::authority).toList());
            var after = all.subList(4, all.size());
            assertTrue(
                    after.stream().allMatch(r -> r.kind() == Kind.PROOFS || r.kind() == Kind.TIME_STAMP),
                    all::toString);
            assertTrue(after.stream().allMatch(r -> r.cover() == Cover.TIME_STAMP), all::toString);
            var stamp = all.getLast();
            assertEquals("Dấu thời gian MẪU", stamp.who());
            assertEquals(now, stamp.at());
            assertEquals(archived.length, stamp.bytes());
        }
    }

    @Test
    void whatWasChangedAfterSigningIsNamedAChangeThatNobodySigned() throws IOException {
        var changed = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(RESULT.signed)) {
            document.getDocumentInformation().setTitle("Khác");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(changed);
        }
        var revisions = Revisions.of(changed.toByteArray(), RESULT.trust());
        assertEquals(List.of(Kind.ORIGINAL, Kind.SEAL, Kind.SIGNATURE, Kind.CHANGE), kinds(revisions));
        assertEquals(Cover.NOTHING, revisions.all().getLast().cover());
        assertArrayEquals(RESULT.signed, revisions.bytes(changed.toByteArray(), 3), "what was signed is still there");
    }

    @Test
    void bytesBehindTheEndAndASecondFileAreTrailing() {
        var tail = "\nmore".getBytes(StandardCharsets.ISO_8859_1);
        var longer = Arrays.copyOf(RESULT.signed, RESULT.signed.length + tail.length);
        System.arraycopy(tail, 0, longer, RESULT.signed.length, tail.length);
        var last = Revisions.of(longer, null).all().getLast();
        assertEquals(Kind.TRAILING, last.kind());
        assertEquals(Cover.NOTHING, last.cover());
        assertEquals(longer.length, last.bytes());
    }

    @Test
    void aSignatureWhoseBytesWereChangedCoversNothingAndNamesNobody() {
        var altered = RESULT.signed.clone();
        altered[RESULT.p0.length / 3] ^= 1;
        var all = Revisions.of(altered, RESULT.trust()).all();
        assertTrue(
                all.stream()
                        .allMatch(
                                one -> one.cover() == Cover.NOTHING && one.who().isEmpty()),
                all::toString);
    }

    @Test
    void anUnsignedFileIsItsOwnOnlyRevisionAndGarbageHasNone() {
        assertEquals(List.of(Kind.ORIGINAL), kinds(Revisions.of(RESULT.p0, null)));
        assertEquals(
                List.of(),
                Revisions.of("no PDF".getBytes(StandardCharsets.UTF_8), null).all());
    }

    private static List<Kind> kinds(Revisions revisions) {
        return revisions.all().stream().map(Revision::kind).toList();
    }

    @Test
    void anAuthorityIsBelievedForItsTimeAndForSignersOnlyWhereItIsSo() {
        assertEquals(
                "signature.reason.valid",
                verdict(Authority.Kind.GOVERNMENT, null, null).reason());
        var over = SignedResult.NOW.plusSeconds(30);
        var late = verdict(Authority.Kind.GOVERNMENT, null, over);
        assertEquals(VerdictKind.UNKNOWN_SIGNER, late.kind(), "nothing proves that it was signed in time");
        assertEquals(List.of("Nơi cấp"), late.args());
        assertEquals(
                VerdictKind.UNKNOWN_SIGNER,
                verdict(Authority.Kind.PUBLIC, NOW.plusSeconds(1), null).kind());
        assertEquals(
                "signature.reason.authority_stamps_only",
                verdict(Authority.Kind.TIME_STAMPS, null, null).reason());
    }

    private static Verdict verdict(Authority.Kind kind, @Nullable Instant from, @Nullable Instant to) {
        var trust = RESULT.trust();
        var hash = PaperId.of(trust.anchors().getFirst()).sha256();
        var named = new TrustList(
                trust.version(),
                trust.asOf(),
                trust.sealKeys(),
                trust.anchors(),
                List.of(),
                List.of(),
                List.of(new Authority(hash, "Nơi cấp", kind, from, to, "")));
        return new PdfVerifier(SealReader.NONE).verify(RESULT.signed, named, NOW);
    }
}
