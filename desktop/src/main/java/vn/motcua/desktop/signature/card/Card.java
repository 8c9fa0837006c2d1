// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.util.List;

/// A token that is plugged in.
///
/// @param label as its issuer named it
/// @param serial tells it from all others of its maker
/// @param keys what it can sign with, known by their certificates; empty where it shows none without a PIN
public record Card(String label, String serial, PinTries tries, List<CardKey> keys) {

    /// What has to be remembered to find the key again.
    public CardChoice choice(CardModule module, CardKey key) {
        return new CardChoice(module.library().toString(), serial, label, key.id());
    }
}
