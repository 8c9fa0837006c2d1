// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.Objects;
import vn.motcua.desktop.worker.ParentPipe;
import vn.motcua.model.problem.Problem;

/// The process in which scanner drivers run. Its main thread listens to the parent; the driver has a thread of its
/// own, because a read can take as long as it likes.
final class SaneChild {

    private static final int DONE = 0;

    private SaneChild() {}

    public static void main(String... args) throws InterruptedException {
        var parent = ParentPipe.open(args);
        var ask = parent.next(Ask.class);
        if (ask.kind() == Ask.Kind.DEVICES) {
            answer(parent, () -> parent.send(Told.devices(SaneLibrary.load().devices())));
            return;
        }
        if (ask.kind() == Ask.Kind.ABILITIES) {
            var device = Objects.requireNonNull(ask.settings()).device();
            answer(parent, () -> parent.send(Told.abilities(abilities(device))));
            return;
        }
        var scan = new SaneScan(parent, ask);
        Thread.ofPlatform().daemon().name("driver").start(() -> answer(parent, scan::run));
        while (true) {
            switch (parent.next(Ask.class).kind()) {
                case NEXT -> scan.goOn();
                case CANCEL -> scan.cancel();
                default -> throw new IllegalStateException("out of turn");
            }
        }
    }

    private static Abilities abilities(String device) {
        try (var open = SaneLibrary.load().open(device)) {
            return SaneSetup.abilities(open);
        }
    }

    private static void answer(ParentPipe parent, Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            parent.send(problem);
        }
        System.out.flush();
        Runtime.getRuntime().halt(DONE); // not exit: drivers' own threads and exit handlers may hang
    }
}
