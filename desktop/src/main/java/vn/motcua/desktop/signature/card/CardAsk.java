// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import org.jspecify.annotations.Nullable;

/// What the counter asks of the module's process. Only what the kind needs is set.
///
/// @param module the library's path
/// @param bytes to be signed by [Kind#SIGN], as [CardTalk] passes them to the token
record CardAsk(
        Kind kind,
        @Nullable String module,
        @Nullable CardChoice choice,
        byte @Nullable [] bytes,
        byte @Nullable [] pin) {

    enum Kind {
        /// The tokens plugged in.
        LIST,
        /// One of them and its certificates, before any PIN.
        FIND,
        /// One try with a PIN.
        LOGIN,
        SIGN,
        /// Log out, close, let the module go.
        END
    }

    static CardAsk list(CardModule module) {
        return new CardAsk(Kind.LIST, module.library().toString(), null, null, null);
    }

    static CardAsk find(CardModule module, CardChoice choice) {
        return new CardAsk(Kind.FIND, module.library().toString(), choice, null, null);
    }

    static CardAsk login(byte[] pin) {
        return new CardAsk(Kind.LOGIN, null, null, null, pin);
    }

    static CardAsk sign(byte[] bytes, byte @Nullable [] pin) {
        return new CardAsk(Kind.SIGN, null, null, bytes, pin);
    }

    static CardAsk end() {
        return new CardAsk(Kind.END, null, null, null, null);
    }
}
