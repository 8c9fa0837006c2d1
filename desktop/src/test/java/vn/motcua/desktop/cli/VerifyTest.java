// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.VerifierChild;
import vn.motcua.desktop.bench.SampleCards;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.SaneConfig;
import vn.motcua.desktop.scan.SaneScanner;
import vn.motcua.desktop.scan.ScannerBook;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.signature.Authorities;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.SeenTrust;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SignedResult;
import vn.motcua.desktop.signature.TrustFolder;
import vn.motcua.desktop.signature.VerifierProcess;
import vn.motcua.model.citizen.Mrz;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.wire.Wire;

/// `verify`, `seal` and `mrz` as a script sees them.
class VerifyTest {

    @TempDir
    private static Path folder;

    private static final SignedResult RESULT = new SignedResult(DemoAuthority.Kind.P_256);
    private static final VerifierProcess VERIFIER = VerifierChild.line();
    private static Path honest;
    private static Path altered;
    private static Path trust;
    private static Scanners scanners;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void signedAndAltered() throws IOException {
        honest = Files.write(folder.resolve("kết quả.pdf"), RESULT.signed);
        var bytes = RESULT.signed.clone();
        bytes[bytes.length / 3] ^= 1;
        altered = Files.write(folder.resolve("altered.pdf"), bytes);
        trust = trust("trust", RESULT.trust());
        scanners = new Scanners(
                List.of(new SaneScanner(SaneConfig.standIn(folder.resolve("sane"), Map.of()), Map.of())),
                ScannerBook.ofMemory());
    }

    @AfterAll
    static void endChild() {
        VERIFIER.close();
    }

    @Test
    void anHonestFileIsValidWithItsTrustList() {
        assertEquals(0, run("verify", "--trust", trust.toString(), honest.toString()), out());
        assertTrue(out().startsWith(honest + ": HỢP LỆ."), out());
    }

    @Test
    void aSignatureIsAugmentedInPlaceAndASilentAuthorityLeavesTheFileAsItIs() throws IOException {
        var now = Instant.now();
        try (var authorities = new Authorities(now)) {
            var lists = new TrustList(1, now, List.of(), List.of(authorities.anchor()), List.of(), List.of());
            var trusted = trust("authorities", lists).toString();
            var token = authorities.token("EC", 256, now.minusSeconds(60), now.plusSeconds(3600));
            var note = new SignatureNote("Trả kết quả", "Hải Châu");
            var signed = new PdfSigner().sign(RESULT.signed, token, note, now);
            var file = Files.write(folder.resolve("augmented.pdf"), signed);
            var silent = run("augment", "--trust", trusted, "--tsa", "http://127.0.0.1:1/", file.toString());
            assertEquals(1, silent, out());
            assertArrayEquals(signed, Files.readAllBytes(file));
            var tsa = authorities.tsa().toString();
            assertEquals(0, run("augment", "--trust", trusted, "--tsa", tsa, "--level", "T", file.toString()), err());
            var augmented = Files.readAllBytes(file);
            assertTrue(augmented.length > signed.length);
            assertArrayEquals(signed, Arrays.copyOf(augmented, signed.length));
            assertFalse(Files.exists(folder.resolve("augmented.pdf.new")));
        }
    }

    @Test
    void aFileWithOneByteChangedIsAlteredWithAndWithoutATrustList() {
        assertEquals(1, run("verify", "--json", "--trust", trust.toString(), altered.toString()), out());
        assertEquals("ALTERED", line(0).get("verdict"));
        assertEquals(1, run("verify", altered.toString()), out());
        assertTrue(out().contains("ĐÃ BỊ SỬA"), out());
    }

    @Test
    void anHonestFileWithoutATrustListIsOfAnUnknownSigner() {
        assertEquals(1, run("verify", "--json", honest.toString()), out());
        assertEquals("UNKNOWN_SIGNER", line(0).get("verdict"));
        assertNull(line(0).get("listsAsOf"));
    }

    @Test
    void oneLineOfJsonAFileSaysAllThatIsKnown() throws IOException {
        var garbage = Files.writeString(folder.resolve("garbage.pdf"), "no PDF at all");
        var files = List.of(honest, altered, garbage);
        assertEquals(2, run("verify", "--json", "--trust", trust.toString(), files), out());
        assertEquals(3, out().lines().count(), out());
        var first = line(0);
        assertEquals("VALID", first.get("verdict"));
        assertEquals("Trần Thị Mẫu", first.get("signer"));
        assertEquals(RESULT.seal.seal().id().value(), ((Map<?, ?>) first.get("seal")).get("id"));
        assertEquals("ALTERED", line(1).get("verdict"));
        assertEquals("UNREADABLE", line(2).get("verdict"));
    }

    @Test
    void theRevisionsAreListedAndEachIsTakenOut() throws IOException {
        assertEquals(0, run("verify", "--json", "--trust", trust.toString(), honest.toString()), out());
        var revisions = (List<?>) line(0).get("revisions");
        assertEquals(
                List.of("ORIGINAL", "SEAL", "SIGNATURE"),
                revisions.stream().map(one -> ((Map<?, ?>) one).get("kind")).toList());
        var to = folder.resolve("original.pdf");
        assertEquals(1, run("verify", "--revision", "1", "--out", to.toString(), honest.toString()), err());
        assertArrayEquals(RESULT.p0, Files.readAllBytes(to));
        assertEquals(2, run("verify", "--revision", "9", "--out", to.toString(), honest.toString()), out());
        assertEquals(1, run("verify", "--revision", "1", honest.toString()), out());
    }

    @Test
    void aMissingFileIsUnreadableAndTheOthersAreStillJudged() {
        var missing = folder.resolve("missing.pdf");
        assertEquals(2, run("verify", "--json", "--trust", trust.toString(), List.of(missing, honest)), out());
        assertEquals("cli.NO_FILE", line(0).get("problem"));
        assertEquals("VALID", line(1).get("verdict"));
    }

    @Test
    void aTrustFolderThatIsNotTheCentresJudgesNothing() throws IOException {
        var forged = trust("forged", RESULT.trust());
        Files.copy(
                trust.resolve("centre.pub"),
                forged.resolve("centre.pub"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(2, run("verify", "--trust", forged.toString(), honest.toString()), out());
        assertEquals("", out());
        assertTrue(err().startsWith(forged.toString()), err());
        assertEquals(2, run("verify", "--trust", folder.resolve("nowhere").toString(), honest.toString()));
    }

    @Test
    void aRevokedResultIsNotValid() throws IOException {
        var revoked = trust("revoked", RESULT.trust(Result.Status.REVOKED));
        assertEquals(1, run("verify", "--json", "--trust", revoked.toString(), honest.toString()), out());
        assertEquals("REVOKED", line(0).get("verdict"));
        assertEquals(1, run("seal", "--trust", revoked.toString(), printed()), out());
    }

    @Test
    void aPrintedSealIsDecodedAndJudged() {
        assertEquals(0, run("seal", "--json", "--trust", trust.toString(), printed()), out());
        assertEquals("VALID", line(0).get("verdict"));
        assertEquals("KQ.G15.000034", ((Map<?, ?>) line(0).get("seal")).get("kind"));
    }

    @Test
    void aSealWithoutATrustListIsDecodedButOfAnUnknownSigner() {
        assertEquals(1, run("seal", printed()), out());
        assertTrue(out().startsWith("KHÔNG RÕ NGƯỜI KÝ."), out());
        assertTrue(out().contains("hết hạn 20/05/2027"), out());
    }

    @Test
    void aTextThatIsNoSealIsUnreadable() {
        assertEquals(2, run("seal", "--trust", trust.toString(), "HTTPS://KQ.DANANG.GOV.VN/V/0000"), out());
    }

    @Test
    void theZoneOnTheBackOfACardIsRead() throws IOException {
        var card = new SampleCards(0);
        var file = Files.write(
                folder.resolve("back.png"),
                SamplePages.png(card.back2024(), SampleCards.dpi()).bytes());
        assertEquals(0, run("mrz", "--json", file.toString()), out() + err());
        var mrz = Mrz.parse(card.mrz());
        assertEquals(mrz.name(), line(0).get("name"));
        assertEquals(mrz.birth().text(), line(0).get("birth"));
        assertEquals(mrz.documentNumber(), line(0).get("documentNumber"));
    }

    @Test
    void aCardsFrontHasNoZone() throws IOException {
        var file = Files.write(
                folder.resolve("front.png"),
                SamplePages.png(new SampleCards(0).front2021(), SampleCards.dpi())
                        .bytes());
        assertEquals(1, run("mrz", "--json", file.toString()));
        assertEquals("ocr.NO_MRZ", line(0).get("problem"));
    }

    @Test
    void theFindingsAreInEnglishForWhoReadsEnglish() {
        assertEquals(0, run(Locale.ENGLISH, "verify", "--trust", trust.toString(), honest.toString()), out());
        assertTrue(out().startsWith(honest + ": VALID. Signature and seal are both genuine."), out());
    }

    private static String printed() {
        return RESULT.seal.url("kq.danang.gov.vn");
    }

    @Test
    void anOlderListPlayedBackIsRefusedOnceANewerOneWasUsedHere() {
        var key = SealKey.generate();
        var newer = trust("newer", version(7), key);
        var older = trust("older", version(6), key);
        assertEquals(0, run("verify", "--trust", newer.toString(), honest.toString()), out());
        assertEquals(2, run("verify", "--json", "--trust", older.toString(), honest.toString()), out());
        assertEquals("signature.TRUST_SEEN_NEWER", line(0).get("problem"), out());
        assertEquals(2, run("seal", "--json", "--trust", older.toString(), printed()), out());
    }

    private static TrustList version(long version) {
        var list = RESULT.trust();
        return new TrustList(version, list.asOf(), list.sealKeys(), list.anchors(), List.of(), List.of());
    }

    private static Path trust(String name, TrustList list) {
        return trust(name, list, SealKey.generate());
    }

    private static Path trust(String name, TrustList list, SealKey key) {
        var to = folder.resolve(name);
        new TrustFolder(to).write(list.encode(key.secret()), key.open());
        return to;
    }

    private int run(String command, String json, String option, String value, List<Path> files) {
        var args = new java.util.ArrayList<>(List.of(command, json, option, value));
        files.forEach(file -> args.add(file.toString()));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        return run(Words.VIETNAMESE, args);
    }

    private int run(Locale locale, String... args) {
        out.reset();
        err.reset();
        return new Cli(
                        Words.of(locale),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(SignedResult.NOW.plusSeconds(3_600), ZoneOffset.UTC),
                        scanners,
                        VERIFIER,
                        new SeenTrust(folder.resolve("seen.properties")))
                .run(args);
    }

    private Map<?, ?> line(int number) {
        return Wire.read(out().lines().toList().get(number), Map.class);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }
}
