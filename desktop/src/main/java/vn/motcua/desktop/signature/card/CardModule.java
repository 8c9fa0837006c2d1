// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.motcua.desktop.worker.Worker;
import vn.motcua.model.problem.Problem;

/// A PKCS#11 module: the library that came with a card or token.
///
/// @param environment for the module's own process only, for example `SOFTHSM2_CONF`
public record CardModule(Path library, Map<String, String> environment) {

    public static CardModule of(Path library) {
        return new CardModule(library, Map.of());
    }

    /// The tokens that are plugged in, and what they can sign with. Asks for no PIN; takes as long as a child process
    /// takes to start.
    ///
    /// @throws Problem MODULE_MISSING, MODULE_FOREIGN, MODULE_BROKEN
    public List<Card> cards() {
        return cards(CardChild.class);
    }

    List<Card> cards(Class<?> main) {
        try (var line = CardLine.open(main, this)) {
            var cards = line.ask(CardAsk.list(this)).cards();
            return cards == null ? List.of() : cards;
        }
    }

    Worker start(Class<?> main) {
        return Worker.start(main, CardLine.LIMITS, environment);
    }
}
