// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.Objects;
import vn.motcua.desktop.worker.ParentPipe;
import vn.motcua.model.problem.Problem;

/// The process in which a scanner driver runs. Its main thread listens to the parent; the driver has a thread of its
/// own, because a read can take as long as it likes.
final class DriverChild {

    private static final int DONE = 0;
    private static final int BROKEN = 1;

    private DriverChild() {}

    /// @param args those of `main`
    static void run(Driver driver, String... args) throws InterruptedException {
        var parent = ParentPipe.open(args);
        var ask = parent.next(Ask.class);
        if (ask.kind() == Ask.Kind.DEVICES) {
            answer(parent, driver, () -> parent.send(Told.devices(driver.devices())));
            return;
        }
        var settings = Objects.requireNonNull(ask.settings());
        if (ask.kind() == Ask.Kind.ABILITIES) {
            answer(parent, driver, () -> parent.send(Told.abilities(driver.abilities(settings.device()))));
            return;
        }
        var feed = new PageFeed(parent.folder(), parent::send, settings.colour());
        Thread.ofPlatform()
                .daemon()
                .name("driver")
                .start(() -> answer(parent, driver, () -> {
                    driver.scan(settings, Objects.requireNonNull(ask.options()), feed);
                    parent.send(Told.end());
                }));
        while (true) {
            switch (parent.next(Ask.class).kind()) {
                case NEXT -> feed.goOn();
                case CANCEL -> {
                    feed.cancel();
                    driver.cancel();
                }
                default -> throw new IllegalStateException("out of turn");
            }
        }
    }

    /// The outcome is told before the driver closes, which may hang.
    private static void answer(ParentPipe parent, Driver driver, Runnable work) {
        var code = DONE;
        try (driver) {
            try {
                work.run();
            } catch (Problem problem) {
                parent.send(problem);
            }
        } catch (RuntimeException | Error bug) {
            System.err.println("driver: " + bug);
            code = BROKEN;
        }
        System.out.flush();
        Runtime.getRuntime().halt(code); // not exit: drivers' own threads and exit handlers may hang
    }
}
