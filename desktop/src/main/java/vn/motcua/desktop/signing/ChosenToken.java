// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.util.List;
import java.util.Optional;
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

    public ChosenToken(TokenSource machine, Settings settings) {
        this.machine = machine;
        this.settings = settings;
    }

    @Override
    public List<TokenOffer> offers() {
        return machine.offers();
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
        return machine.open(chosen().orElseGet(this::only), pin, asker);
    }

    private TokenChoice only() {
        var offers = machine.offers();
        if (offers.isEmpty()) {
            throw new Problem(SigningProblem.NO_TOKEN);
        }
        if (offers.size() > 1) {
            throw new Problem(SigningProblem.CHOOSE_TOKEN);
        }
        return offers.getFirst().choice();
    }
}
