// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signature.card.PinAsker;
import vn.motcua.desktop.signature.card.TokenChoice;
import vn.motcua.desktop.signature.card.TokenOffer;
import vn.motcua.desktop.signature.card.TokenSource;
import vn.motcua.desktop.store.Settings;
import vn.motcua.model.problem.Problem;

/// The key that the officers of this counter chose among those of the machine; where there is but one, that.
public final class ChosenToken implements Tokens {

    private static final String SETTING = "signing.token";

    private final TokenSource machine;
    private final Settings settings;
    private final @Nullable CentreSeal centre;

    /// The keys of the machine alone.
    public ChosenToken(TokenSource machine, Settings settings) {
        this(machine, settings, null);
    }

    /// @param centre whose key is offered beside them, `null`: it is not
    public ChosenToken(TokenSource machine, Settings settings, @Nullable CentreSeal centre) {
        this.machine = machine;
        this.settings = settings;
        this.centre = centre;
    }

    @Override
    public List<TokenOffer> offers() {
        var offers = new ArrayList<>(machine.offers());
        if (centre != null) {
            centre.offer().ifPresent(offers::add);
        }
        return offers;
    }

    @Override
    public Optional<TokenChoice> chosen() {
        return settings.get(SETTING).flatMap(TokenChoice::parse);
    }

    @Override
    public void choose(TokenChoice choice) {
        settings.put(SETTING, choice.text());
    }

    /// @throws Problem NO_TOKEN, CHOOSE_TOKEN, or of the token
    @Override
    public SigningToken open(char[] pin, PinAsker asker) {
        var choice = chosen().orElseGet(this::only);
        if (!choice.atCentre()) {
            return machine.open(choice, pin, asker);
        }
        if (centre == null) {
            throw new Problem(SigningProblem.NO_TOKEN); // what is signed here is signed by the officer
        }
        return centre.open();
    }

    private TokenChoice only() {
        var offers = offers();
        if (offers.isEmpty()) {
            throw new Problem(SigningProblem.NO_TOKEN);
        }
        if (offers.size() > 1) {
            throw new Problem(SigningProblem.CHOOSE_TOKEN);
        }
        return offers.getFirst().choice();
    }
}
