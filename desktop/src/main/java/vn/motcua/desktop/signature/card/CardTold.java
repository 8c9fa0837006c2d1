// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the module's process answers. Only what was asked for is set.
///
/// @param key found
/// @param asks whether the key wants its PIN at each signature
/// @param nanos that the token took for the signature
record CardTold(
        @Nullable List<Card> cards, @Nullable CardKey key, boolean asks, byte @Nullable [] signature, long nanos) {

    static CardTold cards(List<Card> cards) {
        return new CardTold(cards, null, false, null, 0);
    }

    static CardTold key(CardKey key) {
        return new CardTold(null, key, false, null, 0);
    }

    static CardTold loggedIn(boolean asks) {
        return new CardTold(null, null, asks, null, 0);
    }

    static CardTold signature(byte[] signature, long nanos) {
        return new CardTold(null, null, false, signature, nanos);
    }

    static CardTold done() {
        return new CardTold(null, null, false, null, 0);
    }
}
