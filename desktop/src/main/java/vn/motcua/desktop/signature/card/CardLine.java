// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;
import vn.motcua.desktop.worker.WorkerProblem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// The counter's end of the line to a module's process.
final class CardLine implements AutoCloseable {

    /// A token may want a finger on it before it signs.
    static final Limits LIMITS = new Limits(48, Duration.ofSeconds(60));

    private static final Duration LAST_WAIT = Duration.ofSeconds(3);

    private final Worker worker;
    private boolean broken;

    private CardLine(Worker worker) {
        this.worker = worker;
    }

    static CardLine open(Class<?> main, CardModule module) {
        return new CardLine(module.start(main));
    }

    /// Asks and waits. An interrupt does not cut a signature in two: it stays set for later.
    ///
    /// @throws Problem what the module said, or MODULE_BROKEN
    CardTold ask(CardAsk ask) {
        if (broken) {
            throw new Problem(CardProblem.MODULE_BROKEN);
        }
        worker.send(ask);
        var interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return worker.next(CardTold.class);
                } catch (Problem problem) {
                    if (problem.code() != WorkerProblem.CANCELLED) {
                        throw known(problem);
                    }
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Problem known(Problem problem) {
        if (problem.code() instanceof WorkerProblem) {
            broken = true;
            return new Problem(problem, CardProblem.MODULE_BROKEN);
        }
        var key = problem.code().key();
        var codes = Stream.<ProblemCode>concat(
                Arrays.stream(CardProblem.values()), Arrays.stream(SignatureProblem.values()));
        return codes.filter(code -> code.key().equals(key))
                .findFirst()
                .map(code -> new Problem(problem, code, problem.args().toArray()))
                .orElse(problem);
    }

    /// Lets the token log out; ends the process in any case.
    @Override
    public void close() {
        if (!broken) {
            worker.send(CardAsk.end());
            worker.leave(LAST_WAIT);
        }
        worker.close();
    }
}
