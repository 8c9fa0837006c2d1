// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.motcua.model.problem.Problem;

/// What nobody caught, on whatever thread: told to who is at the screen, and logged without what it says, which may be
/// personal data. A fault of ours is told once, for one in drawing comes again with every frame.
public final class Uncaught implements Thread.UncaughtExceptionHandler {

    private final Background background;
    private final Consumer<? super Problem> tell;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /// @param tell called on the screen's thread
    public Uncaught(Background background, Consumer<? super Problem> tell) {
        this.background = background;
        this.tell = tell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        if (fault instanceof Problem problem) {
            background.onScreen(() -> tell.accept(problem));
        } else if (told.add(BugCode.of(fault))) {
            var bug = Job.bug(fault);
            background.onScreen(() -> tell.accept(bug));
        }
    }
}
