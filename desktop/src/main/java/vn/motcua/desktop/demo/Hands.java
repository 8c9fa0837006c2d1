// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.problem.Problem;

/// A pair of hands on the keyboard of the demonstration's own window. Keys go through the toolkit's robot, so they
/// pass the window system like any clerk's.
final class Hands {

    private final Background background;

    Hands(Background background) {
        this.background = background;
    }

    /// Presses the keys together, for example CONTROL and K.
    void press(KeyCode... chord) {
        onScreen(() -> {
            var robot = new Robot();
            List.of(chord).forEach(robot::keyPress);
            List.of(chord).reversed().forEach(robot::keyRelease);
            return true;
        });
        pause(120);
    }

    /// Types lower-case ASCII letters, digits, dots, hyphens and spaces.
    void type(String text) {
        text.chars().forEach(c -> press(key((char) c)));
    }

    private static KeyCode key(char c) {
        return switch (c) {
            case '.' -> KeyCode.PERIOD;
            case '-' -> KeyCode.MINUS;
            case '/' -> KeyCode.SLASH;
            case ' ' -> KeyCode.SPACE;
            default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
        };
    }

    /// Looks at the screen's thread.
    <T> T onScreen(Callable<T> look) {
        var task = new FutureTask<>(look);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            background.onScreen(task);
        }
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Problem(e, DemoProblem.STEP_FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, DemoProblem.STEP_FAILED);
        }
    }

    /// Waits until something is so.
    ///
    /// @param what for the message if it never is
    /// @throws Problem NOT_SEEN
    void until(String what, Duration limit, BooleanSupplier seen) {
        var end = System.nanoTime() + limit.toNanos();
        while (!onScreen(seen::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new Problem(DemoProblem.NOT_SEEN, what);
            }
            pause(60);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
