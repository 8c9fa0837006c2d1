// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

class CardTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final byte[] TEXT = "Trả kết quả".getBytes(StandardCharsets.UTF_8);
    private static final String LOCKED = "0x40000";
    private static final String FINAL_TRY = "0x20000";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static SampleCards cards;
    private static List<Card> seen;

    @BeforeAll
    static void make() {
        var year = Duration.ofDays(365);
        cards = new SampleCards(shared, NOW)
                .with("rsa", DemoAuthority.Kind.RSA_2048, false, year)
                .with("long", DemoAuthority.Kind.RSA_3072, false, year)
                .with("curve", DemoAuthority.Kind.P_256, false, year)
                .with("asks", DemoAuthority.Kind.P_256, true, year);
        seen = cards.module.cards();
    }

    @Test
    void slotsAndCertificatesAreSeenWithoutAPin() {
        assertEquals(
                Set.of("rsa", "long", "curve", "asks"),
                seen.stream().map(Card::label).collect(Collectors.toSet()));
        for (var card : seen) {
            assertEquals(PinTries.ALL, card.tries());
            assertEquals(1, card.keys().size(), "the authority's certificate signs nothing");
            var signer = card.keys().getFirst().signer();
            assertEquals("Phan Quang Vinh", signer.name());
            assertEquals(2, signer.chain().size());
        }
    }

    @Test
    void eachKindOfKeySignsUnderOnePin() throws Exception {
        for (var label : List.of("rsa", "long", "curve")) {
            try (var token = open(label, SampleCards.PIN)) {
                assertSigned(token, token.sign(TEXT));
                assertSigned(token, token.sign(TEXT));
            }
        }
    }

    @Test
    void aWrongPinIsTriedOnceAndTheTokenSaysFewerTriesAreLeft() throws Exception {
        var logins = folder.resolve("logins");
        var troubled = Troubled.of(cards.module, Map.of("TROUBLE_LOGINS", logins.toString()));
        var own = new SampleCards(folder, NOW).with("once", DemoAuthority.Kind.P_256, false, Duration.ofDays(9));
        troubled = Troubled.of(own.module, Map.of("TROUBLE_LOGINS", logins.toString()));
        assertEquals(SignatureProblem.WRONG_PIN, refused(troubled, own.choice("once"), "11111111"));
        assertEquals(1, Files.readAllLines(logins).size());
        assertEquals(PinTries.FEWER, own.module.cards().getFirst().tries());
        own.open("once").close();
        assertEquals(PinTries.ALL, own.module.cards().getFirst().tries());
    }

    @Test
    void theLastTryAndALockAreSaidAndALockedTokenIsNotTried() {
        var logins = folder.resolve("logins");
        var last = Troubled.of(cards.module, Map.of("TROUBLE_FLAGS", FINAL_TRY));
        assertEquals(PinTries.LAST, last.cards().getFirst().tries());
        var locked = Troubled.of(cards.module, Map.of("TROUBLE_FLAGS", LOCKED, "TROUBLE_LOGINS", logins.toString()));
        assertEquals(CardProblem.PIN_LOCKED, refused(locked, choice("rsa"), SampleCards.PIN));
        assertFalse(Files.exists(logins));
    }

    @Test
    void aWrongPinBeforeTheLastTrySaysSo() {
        var own = new SampleCards(folder, NOW).with("last", DemoAuthority.Kind.P_256, false, Duration.ofDays(9));
        var last = Troubled.of(own.module, Map.of("TROUBLE_FLAGS", FINAL_TRY));
        assertEquals(CardProblem.WRONG_PIN_LAST, refused(last, own.choice("last"), "11111111"));
    }

    @Test
    void aKeyThatAsksEachTimeIsGivenItsPinEachTime() throws Exception {
        var asked = new ArrayList<SignerInfo>();
        PinAsker asker = signer -> {
            asked.add(signer);
            return asked.size() > 2 ? Optional.empty() : Optional.of(SampleCards.PIN.toCharArray());
        };
        try (var token = CardToken.open(cards.module, choice("asks"), SampleCards.PIN.toCharArray(), asker, NOW)) {
            assertSigned(token, token.sign(TEXT));
            assertSigned(token, token.sign(TEXT));
            assertEquals(2, asked.size());
            assertEquals(CardProblem.PIN_NOT_GIVEN, code(() -> token.sign(TEXT)));
            assertFalse(token.isOpen());
        }
    }

    @Test
    void aTokenPulledInTheMiddleSignsNoMoreAndSaysSo() throws Exception {
        var pulled = Troubled.of(cards.module, Map.of("TROUBLE_GONE_AT", "2"));
        try (var token = pulled.open(choice("rsa"), SampleCards.PIN.toCharArray(), PinAsker.nobody(), NOW)) {
            assertSigned(token, token.sign(TEXT));
            assertEquals(CardProblem.TOKEN_GONE, code(() -> token.sign(TEXT)));
            assertFalse(token.isOpen());
            assertEquals(CardProblem.TOKEN_GONE, code(() -> token.sign(TEXT)));
        }
        var other = new CardChoice(cards.module.library().toString(), "0000", "gone", "01");
        assertEquals(CardProblem.TOKEN_GONE, refused(new Troubled(cards.module), other, SampleCards.PIN));
    }

    @Test
    void aFailedSignatureIsNotTheEndButACrashedModuleIs() throws Exception {
        var troubled = Troubled.of(cards.module, Map.of("TROUBLE_FAIL_AT", "1", "TROUBLE_CRASH_AT", "3"));
        try (var token = troubled.open(choice("curve"), SampleCards.PIN.toCharArray(), PinAsker.nobody(), NOW)) {
            assertEquals(SignatureProblem.TOKEN, code(() -> token.sign(TEXT)));
            assertTrue(token.isOpen());
            assertSigned(token, token.sign(TEXT));
            assertEquals(CardProblem.MODULE_BROKEN, code(() -> token.sign(TEXT)));
            assertFalse(token.isOpen());
        }
    }

    @Test
    void anInterruptDoesNotCutASignature() throws Exception {
        try (var token = open("curve", SampleCards.PIN)) {
            Thread.currentThread().interrupt();
            var signature = token.sign(TEXT);
            assertTrue(Thread.interrupted());
            assertSigned(token, signature);
            assertSigned(token, token.sign(TEXT));
        }
    }

    @Test
    void aCertificateOutOfItsTimeCostsNoTryOfThePin() {
        var logins = folder.resolve("logins");
        var troubled = Troubled.of(cards.module, Map.of("TROUBLE_LOGINS", logins.toString()));
        var choice = choice("rsa");
        var pin = SampleCards.PIN.toCharArray();
        var late = NOW.plus(Duration.ofDays(400));
        var early = NOW.minus(Duration.ofDays(40));
        assertEquals(SignatureProblem.EXPIRED, code(() -> troubled.open(choice, pin, PinAsker.nobody(), late)));
        assertEquals(SignatureProblem.NOT_YET_VALID, code(() -> troubled.open(choice, pin, PinAsker.nobody(), early)));
        assertFalse(Files.exists(logins));
    }

    @Test
    void aCertificateThatIsGoneIsSaidSo() {
        var one = choice("rsa");
        var other = new CardChoice(one.module(), one.serial(), one.label(), "ff");
        assertEquals(SignatureProblem.NO_KEY, refused(new Troubled(cards.module), other, SampleCards.PIN));
    }

    @Test
    void aModuleThatIsMissingOrIsNoneDoesNoHarm() throws Exception {
        var missing = CardModule.of(folder.resolve("none.so"));
        assertEquals(CardProblem.MODULE_MISSING, code(missing::cards));
        var text = CardModule.of(Files.writeString(folder.resolve("text.so"), "no library"));
        assertEquals(CardProblem.MODULE_FOREIGN, code(text::cards));
        var java = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("zip"));
        assertEquals(CardProblem.MODULE_FOREIGN, code(CardModule.of(java)::cards));
    }

    private static CardChoice choice(String label) {
        var card =
                seen.stream().filter(c -> c.label().equals(label)).findFirst().orElseThrow();
        return card.choice(cards.module, card.keys().getFirst());
    }

    private static CardToken open(String label, String pin) {
        return CardToken.open(cards.module, choice(label), pin.toCharArray(), PinAsker.nobody(), NOW);
    }

    private static ProblemCode refused(Troubled module, CardChoice choice, String pin) {
        return code(() -> module.open(choice, pin.toCharArray(), PinAsker.nobody(), NOW));
    }

    private static ProblemCode code(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(Problem.class, work).code();
    }

    private static void assertSigned(CardToken token, byte[] signature) throws Exception {
        var certificate = token.info().chain().getFirst();
        var rsa = certificate.getPublicKey().getAlgorithm().equals("RSA");
        var check = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
        check.initVerify(certificate.getPublicKey());
        check.update(TEXT);
        assertTrue(check.verify(signature));
    }
}
