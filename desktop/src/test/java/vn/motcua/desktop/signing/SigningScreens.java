// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signature.card.CardChoice;
import vn.motcua.desktop.signature.card.PinAsker;
import vn.motcua.desktop.signature.card.PinTries;
import vn.motcua.desktop.signature.card.TokenChoice;
import vn.motcua.desktop.signature.card.TokenOffer;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.seal.SealKey;

/// The signing desk in each of its states, over the real store and a file token, for the tests of the window.
public final class SigningScreens implements AutoCloseable {

    /// How far the batch is.
    public enum At {
        EMPTY,
        READY,
        PIN,
        /// The keys to choose from.
        KEYS,
        /// The PIN of a token that bears one more wrong one.
        LAST_PIN,
        /// What waits for this officer's approval.
        APPROVALS,
        SIGNED,
        FAILED
    }

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Path RESULT = Path.of("..", "assets", "samples", "result-xntthn.pdf");
    private static final String PIN = "246810";
    private static final int WAITING = 9;

    private final Path folder;
    private final Map<At, Store> stores = new EnumMap<>(At.class);
    private final Map<At, SigningViewModel> models = new EnumMap<>(At.class);

    public SigningScreens(Path folder) {
        this.folder = folder;
    }

    /// A desk like this; asked again, another view of the same work.
    public Desk desk(At at, Words words, Problems problems) {
        var model = models.computeIfAbsent(at, this::model);
        model.problem().set(null);
        var view = new SigningView(model, approvals(problems), proofs(at), words, problems, () -> null, () -> {});
        switch (at) {
            case PIN, LAST_PIN -> view.actions().buttons().get(3).fire();
            case KEYS -> view.actions().buttons().get(4).fire();
            case APPROVALS -> view.actions().buttons().get(6).fire();
            default -> {}
        }
        return view;
    }

    /// At one desk something waits.
    private static ProofsViewModel proofs(At at) {
        var proofs = new ProofsViewModel(new WaitingSeals(new byte[0]), Background.direct());
        if (at == At.SIGNED) {
            proofs.load();
        }
        return proofs;
    }

    private SealApprovalsViewModel approvals(Problems problems) {
        var key = FileToken.open(token(), PIN.toCharArray(), Sample.NOW);
        var seals = new WaitingSeals(WaitingSeals.covered(read(RESULT), key));
        return new SealApprovalsViewModel(
                new CentreSeal(seals), new NothingOutside(), Background.direct(), problems::show);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SigningViewModel model(At at) {
        var store = Store.open(folder.resolve(at.name()), StoreKey.random(), CLOCK);
        stores.put(at, store);
        for (var serial = 1; at != At.EMPTY && serial <= WAITING; serial++) {
            store.perform(new Act.ReceiveDossier(Sample.received(serial)), Sample.clerk());
        }
        var issue = new IssueResult(
                store,
                Sample.office(),
                SealKey.generate(),
                new Marks(null, null, "kq.example"),
                CLOCK,
                new SecureRandom());
        var token = token();
        var tokens = new SampleTokens(token, at == At.LAST_PIN ? PinTries.LAST : PinTries.FEWER, at);
        var batch = new SignBatch(store, Sample.CATALOGUE, Sample.signer(), issue, tokens);
        var model = new SigningViewModel(store, batch, _ -> new byte[0], new NothingOutside(), Background.direct());
        model.load();
        switch (at) {
            case EMPTY -> {}
            case READY, PIN, KEYS, LAST_PIN, APPROVALS -> bring(model, 0, RESULT);
            case SIGNED -> {
                bring(model, 0, RESULT);
                model.sign(PIN.toCharArray());
            }
            case FAILED -> {
                bring(model, 0, RESULT);
                bring(model, WAITING - 1, garbage());
                model.sign(PIN.toCharArray());
            }
        }
        return model;
    }

    /// A file and, for the states that show it, a token.
    private static final class SampleTokens implements Tokens {

        private final Path file;
        private final List<TokenOffer> offers;

        SampleTokens(Path file, PinTries tries, At at) {
            this.file = file;
            var card = new CardChoice("/usr/lib/softhsm/libsofthsm2.so", "0a1b2c3d", "VGCA", "01");
            var signer = FileToken.open(file, PIN.toCharArray(), Sample.NOW).info();
            var onFile = new TokenOffer(TokenChoice.of(file), "signer.p12", null, PinTries.ALL);
            var onCard = new TokenOffer(TokenChoice.of(card), "VGCA 2026", signer, tries);
            offers = switch (at) {
                case EMPTY -> List.of();
                case KEYS -> List.of(onCard, onFile);
                case LAST_PIN -> List.of(onCard);
                default -> List.of(onFile);
            };
        }

        @Override
        public SigningToken open(char[] pin, PinAsker asker) {
            return FileToken.open(file, pin, Sample.NOW);
        }

        @Override
        public List<TokenOffer> offers() {
            return offers;
        }

        @Override
        public Optional<TokenChoice> chosen() {
            return offers.stream().findFirst().map(TokenOffer::choice);
        }

        @Override
        public void choose(TokenChoice choice) {
            // one of them stays chosen
        }
    }

    private static void bring(SigningViewModel model, int index, Path pdf) {
        model.choose(index);
        model.bring(pdf);
    }

    private Path garbage() {
        return written(
                "garbage.pdf", "%PDF-1.7 nothing of the kind".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private Path token() {
        var p12 = new DemoAuthority(Sample.NOW)
                .issue(
                        "Phan Quang Vinh",
                        "UBND phường Hải Châu",
                        DemoAuthority.Kind.P_256,
                        PIN.toCharArray(),
                        Sample.NOW.minus(Duration.ofDays(30)),
                        Sample.NOW.plus(Duration.ofDays(365)));
        return written("signer.p12", p12);
    }

    private Path written(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stores.values().forEach(Store::close);
    }
}
