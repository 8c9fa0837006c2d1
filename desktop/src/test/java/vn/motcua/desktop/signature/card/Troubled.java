// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A SoftHSM module with trouble in it, for the tests of other rooms. What can go wrong stands at
/// [TroubledCardChild].
public record Troubled(CardModule module) {

    public static Troubled of(CardModule module, Map<String, String> trouble) {
        var environment = new HashMap<>(module.environment());
        environment.putAll(trouble);
        return new Troubled(new CardModule(module.library(), environment));
    }

    public List<Card> cards() {
        return module.cards(TroubledCardChild.class);
    }

    public CardToken open(CardChoice choice, char[] pin, PinAsker asker, Instant now) {
        return CardToken.open(TroubledCardChild.class, module, choice, pin, asker, now);
    }
}
