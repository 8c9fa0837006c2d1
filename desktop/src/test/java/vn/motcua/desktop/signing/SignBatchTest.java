// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signature.card.CardChoice;
import vn.motcua.desktop.signature.card.MachineTokens;
import vn.motcua.desktop.signature.card.PinAsker;
import vn.motcua.desktop.signature.card.SampleCards;
import vn.motcua.desktop.signature.card.TokenChoice;
import vn.motcua.desktop.signature.card.Troubled;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.seal.SealKey;

/// Batches on a SoftHSM token, as the supervisor signs them.
class SignBatchTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final byte[] SMALL = small();

    @TempDir
    static Path shared;

    private static SampleCards cards;
    private static CardChoice batchKey;

    @TempDir
    Path folder;

    private Store store;
    private int received;

    @BeforeAll
    static void make() {
        var year = Duration.ofDays(365);
        cards = new SampleCards(shared, Sample.NOW)
                .with("batch", DemoAuthority.Kind.RSA_2048, false, year)
                .with("asks", DemoAuthority.Kind.P_256, true, year);
        batchKey = cards.choice("batch");
    }

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("profile"), StoreKey.random(), CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void fiveHundredResultsAreSignedUnderOnePin() throws IOException {
        var pins = new AtomicInteger();
        var model = ready(500, (pin, asker) -> {
            pins.incrementAndGet();
            return machine().open(TokenChoice.of(batchKey), pin, asker);
        });
        model.sign(SampleCards.PIN.toCharArray());
        assertNull(model.problem().get());
        assertEquals(500, model.count(ResultItem.State.SIGNED));
        assertEquals(1, pins.get());
        assertEquals(500, stored());
    }

    @Test
    void oneThatFailsIsSignedAgainAndOnlyThat() throws IOException {
        var troubles = new ArrayList<>(List.of(Map.of("TROUBLE_FAIL_AT", "7"), Map.<String, String>of()));
        var model = ready(10, (pin, asker) -> troubled(troubles.removeFirst(), pin, asker));
        model.sign(SampleCards.PIN.toCharArray());
        assertEquals(9, model.count(ResultItem.State.SIGNED));
        var failed = model.items().stream()
                .filter(i -> i.state() == ResultItem.State.FAILED)
                .toList();
        assertEquals(1, failed.size());
        assertEquals("signature.TOKEN", failed.getFirst().problem().code().key());
        assertFalse(isReady(failed.getFirst().dossier()));
        bring(model, received + 1);
        model.retry(SampleCards.PIN.toCharArray());
        assertTrue(isReady(failed.getFirst().dossier()));
        assertEquals(10, stored());
        assertEquals(1, model.eligible(), "what was not signed before is not signed by the retry");
    }

    @Test
    void aTokenPulledInTheMiddleEndsTheBatchAndTheRestIsSignedLater() throws IOException {
        var troubles = new ArrayList<>(List.of(Map.of("TROUBLE_GONE_AT", "20"), Map.<String, String>of()));
        var model = ready(30, (pin, asker) -> troubled(troubles.removeFirst(), pin, asker));
        model.sign(SampleCards.PIN.toCharArray());
        assertEquals("card.TOKEN_GONE", model.problem().get().code().key());
        assertEquals(19, model.count(ResultItem.State.SIGNED));
        assertEquals(1, model.count(ResultItem.State.FAILED));
        assertEquals(10, model.count(ResultItem.State.READY));
        assertEquals(19, stored(), "nothing is half signed");
        model.sign(SampleCards.PIN.toCharArray());
        assertEquals(30, stored());
    }

    @Test
    void aBatchStopsAfterTheFileAtHand() throws IOException {
        var model = ready(5, (pin, asker) -> machine().open(TokenChoice.of(batchKey), pin, asker));
        model.step().subscribe(step -> {
            if (step == Step.SIGN && model.count(ResultItem.State.SIGNED) == 2) {
                model.stop();
            }
        });
        model.sign(SampleCards.PIN.toCharArray());
        assertEquals(3, model.count(ResultItem.State.SIGNED));
        assertEquals(2, model.eligible());
        assertEquals(3, stored());
        assertFalse(model.busy().get());
    }

    @Test
    void aKeyThatAsksEachTimeAsksTheOfficerAndARefusalEndsTheBatch() throws IOException {
        var choice = TokenChoice.of(cards.choice("asks"));
        var model = ready(4, (pin, asker) -> machine().open(choice, pin, asker));
        var asked = new AtomicInteger();
        model.key().pinWanted().subscribe(wanted -> {
            if (wanted != null) {
                var pin = asked.incrementAndGet() > 2
                        ? Optional.<char[]>empty()
                        : Optional.of(SampleCards.PIN.toCharArray());
                model.key().pinGiven(pin);
            }
        });
        model.sign(SampleCards.PIN.toCharArray());
        assertEquals(3, asked.get());
        assertEquals(2, stored());
        assertEquals("card.PIN_NOT_GIVEN", model.problem().get().code().key());
        assertEquals(2, model.eligible());
    }

    @Test
    void theChosenKeyIsRememberedAndSeveralMustBeChosenFrom() throws IOException {
        var tokens = new ChosenToken(machine(), store.settings());
        var model = ready(1, tokens);
        assertEquals(2, model.key().offers().size());
        assertNull(model.key().chosen().get());
        model.sign(SampleCards.PIN.toCharArray());
        assertEquals("signing.CHOOSE_TOKEN", model.problem().get().code().key());
        var batch = model.key().offers().stream()
                .filter(o -> o.place().equals("batch"))
                .findFirst()
                .orElseThrow();
        model.key().choose(batch);
        var tomorrow = model(new ChosenToken(machine(), store.settings()));
        tomorrow.load();
        assertNotNull(tomorrow.key().chosen().get());
        assertEquals("batch", tomorrow.key().chosen().get().place());
        model.sign(SampleCards.PIN.toCharArray());
        assertEquals(1, stored());
    }

    @Test
    void filesFindTheirDossiersByTheCodeInTheirNames() throws IOException {
        var model = ready(0, (_, _) -> {
            throw new AssertionError();
        });
        receive(3);
        model.load();
        var files = new ArrayList<Path>();
        for (var item : model.items()) {
            files.add(file(item.dossier(), "_ky"));
        }
        files.add(Files.write(folder.resolve("another.pdf"), SMALL));
        model.bring(files);
        assertEquals(3, model.eligible());
        assertEquals("signing.FILES_LEFT", model.problem().get().code().key());
    }

    private MachineTokens machine() {
        return new MachineTokens(List.of(), List.of(cards.module), CLOCK);
    }

    private static SigningToken troubled(Map<String, String> trouble, char[] pin, PinAsker asker) {
        return Troubled.of(cards.module, trouble).open(batchKey, pin, asker, Sample.NOW);
    }

    private SigningViewModel ready(int results, Tokens tokens) throws IOException {
        var model = model(tokens);
        bring(model, results);
        return model;
    }

    private void bring(SigningViewModel model, int upTo) throws IOException {
        receive(upTo);
        model.load();
        var files = new ArrayList<Path>();
        for (var item : model.items()) {
            if (item.state() == ResultItem.State.WAITING) {
                files.add(file(item.dossier(), ""));
            }
        }
        if (!files.isEmpty()) {
            files.add(folder.resolve("more.pdf"));
            model.bring(files);
            model.problem().set(null);
        }
    }

    /// A small result, named as the department's software names it.
    private Path file(Dossier dossier, String after) throws IOException {
        var code = dossier.receipt().orElseThrow().code().value();
        return Files.write(folder.resolve("KQ_" + code + after + ".pdf"), SMALL);
    }

    private static byte[] small() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A6));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(int upTo) {
        while (received < upTo) {
            store.perform(new Act.ReceiveDossier(Sample.received(++received)), Sample.clerk());
        }
    }

    private SigningViewModel model(Tokens tokens) {
        var issue = new IssueResult(
                store,
                Sample.office(),
                SealKey.generate(),
                new Marks(null, null, "kq.example"),
                CLOCK,
                new SecureRandom());
        var batch = new SignBatch(store, Sample.CATALOGUE, Sample.signer(), issue, tokens);
        return new SigningViewModel(store, batch, _ -> new byte[0], new NothingOutside(), Background.direct());
    }

    private boolean isReady(Dossier dossier) {
        return store.dossiers().find(dossier.id()).orElseThrow().stage() instanceof Stage.ResultReady;
    }

    private long stored() {
        return received - store.dossiers().running(1000).size();
    }
}
