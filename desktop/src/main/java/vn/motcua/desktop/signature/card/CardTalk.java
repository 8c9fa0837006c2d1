// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.worker.ParentPipe;
import vn.motcua.model.problem.Problem;

/// The module's end of the line: answers one ask after the other, until the end or until the counter is gone.
final class CardTalk {

    private static final int DONE = 0;

    private final ParentPipe parent;
    private final Function<Path, Cryptoki> load;
    private @Nullable CardReader reader;

    /// @param load opens the module
    CardTalk(ParentPipe parent, Function<Path, Cryptoki> load) {
        this.parent = parent;
        this.load = load;
    }

    void run() throws InterruptedException {
        while (true) {
            var ask = parent.next(CardAsk.class);
            try {
                parent.send(answer(ask));
            } catch (Problem problem) {
                parent.send(problem);
            }
            if (ask.kind() == CardAsk.Kind.END) {
                Runtime.getRuntime().halt(DONE); // not exit: a driver's exit handlers may hang
            }
        }
    }

    private CardTold answer(CardAsk ask) {
        return switch (ask.kind()) {
            case LIST -> CardTold.cards(reader(ask).cards());
            case FIND -> CardTold.key(reader(ask).find(Objects.requireNonNull(ask.choice())));
            case LOGIN -> CardTold.loggedIn(Objects.requireNonNull(reader).login(Objects.requireNonNull(ask.pin())));
            case SIGN -> {
                var start = System.nanoTime();
                var signature = Objects.requireNonNull(reader).sign(Objects.requireNonNull(ask.bytes()), ask.pin());
                yield CardTold.signature(signature, System.nanoTime() - start);
            }
            case END -> {
                if (reader != null) {
                    reader.close();
                }
                yield CardTold.done();
            }
        };
    }

    private CardReader reader(CardAsk ask) {
        if (reader == null) {
            var cryptoki = load.apply(Path.of(Objects.requireNonNull(ask.module())));
            cryptoki.start();
            reader = new CardReader(cryptoki);
        }
        return reader;
    }
}
