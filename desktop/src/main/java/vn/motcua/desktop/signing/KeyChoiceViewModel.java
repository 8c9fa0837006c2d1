// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.signature.card.TokenChoice;
import vn.motcua.desktop.signature.card.TokenOffer;
import vn.motcua.model.problem.Problem;

/// The keys that are there and the one that signs: the remembered one if it is there, else the only one.
public final class KeyChoiceViewModel {

    private final Tokens tokens;
    private final Background background;
    private final Consumer<Problem> trouble;
    private final ObservableList<TokenOffer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TokenOffer> chosen = new SimpleObjectProperty<>();

    private final ObjectProperty<@Nullable CompletableFuture<Optional<char[]>>> pinWanted =
            new SimpleObjectProperty<>();

    public KeyChoiceViewModel(Tokens tokens, Background background, Consumer<Problem> trouble) {
        this.tokens = tokens;
        this.background = background;
        this.trouble = trouble;
    }

    public ObservableList<TokenOffer> offers() {
        return offers;
    }

    /// `null` where none is there, or several are and none was chosen.
    public ObjectProperty<@Nullable TokenOffer> chosen() {
        return chosen;
    }

    /// Looks again what is plugged in.
    public void load() {
        background
                .run(() -> new Found(tokens.offers(), tokens.chosen()))
                .then(found -> {
                    offers.setAll(found.offers());
                    chosen.set(found.signing().orElse(null));
                })
                .orElse(trouble);
    }

    private record Found(List<TokenOffer> offers, Optional<TokenChoice> remembered) {

        Optional<TokenOffer> signing() {
            return remembered.isEmpty() && offers.size() == 1
                    ? Optional.of(offers.getFirst())
                    : offers.stream()
                            .filter(o -> remembered.filter(o.choice()::equals).isPresent())
                            .findFirst();
        }
    }

    /// Signs with this one from now on, tomorrow too.
    public void choose(TokenOffer offer) {
        background
                .run(() -> {
                    tokens.choose(offer.choice());
                    return offer;
                })
                .then(chosen::set)
                .orElse(trouble);
    }

    /// Set while the key wants its PIN once more.
    public ObjectProperty<@Nullable CompletableFuture<Optional<char[]>>> pinWanted() {
        return pinWanted;
    }

    /// What the officer typed then.
    public void pinGiven(Optional<char[]> typed) {
        var answer = pinWanted.get();
        if (answer != null) {
            pinWanted.set(null);
            answer.complete(typed);
        }
    }
}
