// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/// What a clerk does with a keyboard, and waiting for what it leads to. The mouse stays where it is.
public final class Hands {

    private static final long PATIENCE_SECONDS = 60;
    private static final int TRIES = 200;

    private static boolean started;

    private final FxRobot robot = new FxRobot();

    public Hands() {
        start();
    }

    public void type(String text) {
        robot.write(text);
    }

    /// Keys pressed together, the last one last.
    public void press(KeyCode... keys) {
        robot.push(keys);
    }

    /// Returns once the keys that are pressed come to this window: the window system lags behind what the program
    /// believes.
    public void into(Window window) {
        var heard = new AtomicBoolean();
        EventHandler<KeyEvent> ear = _ -> heard.set(true);
        onScreen(() -> window.addEventFilter(KeyEvent.KEY_RELEASED, ear));
        for (var i = 0; i < TRIES && !heard.get(); i++) {
            press(KeyCode.SHIFT);
        }
        onScreen(() -> window.removeEventFilter(KeyEvent.KEY_RELEASED, ear));
        if (!heard.get()) {
            throw new AssertionError("no key came to " + window);
        }
    }

    public static void waitFor(BooleanSupplier wanted) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onScreen(wanted::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static void onScreen(Runnable act) {
        onScreen(() -> {
            act.run();
            return null;
        });
    }

    public static <T> T onScreen(Callable<T> act) {
        start();
        var task = new FutureTask<>(act);
        Platform.runLater(task);
        try {
            return task.get(5, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized void start() {
        if (!started) {
            started = true;
            try {
                Platform.startup(() -> {});
            } catch (IllegalStateException alreadyRunning) {
                return;
            } finally {
                Platform.setImplicitExit(false);
            }
        }
    }
}
