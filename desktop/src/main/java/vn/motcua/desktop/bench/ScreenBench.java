// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.Counter;
import vn.motcua.desktop.centre.HttpCentralServer;
import vn.motcua.desktop.kit.FxBackground;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// What the officer feels of a sync: the frames of the shown main window while 10,000 events of a neighbour come in,
/// and while nothing happens.
final class ScreenBench {

    private static final int EVENTS = 10_000;
    private static final int A_PUSH = 200;
    private static final long IDLE_MS = 10_000;
    private static final double LIMIT_MS = 50;
    private static final long PATIENCE_MS = 90_000;

    private final FxBackground screen = new FxBackground(_ -> {});
    private final List<Double> frames = new CopyOnWriteArrayList<>();
    private final Path profile;
    private final BenchCentre centre;
    private final LightCounter neighbour;
    private final HttpCentralServer line;

    /// @param centre with an office of two further counters at least
    ScreenBench(Path profile, BenchCentre centre) throws IOException {
        this.profile = Files.createDirectories(profile);
        this.centre = centre;
        this.neighbour =
                new LightCounter(Wire.read(centre.counters().getFirst(), LightCounter.Line.class), new SecureRandom());
        this.line = new HttpCentralServer(centre.url(), neighbour.credential(), centre.fingerprint());
        line.session(neighbour.line().session());
    }

    List<Figure> run() throws IOException, InterruptedException {
        enrol();
        busy(A_PUSH);
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        var counter = onScreen(() -> {
            var made = new Counter(FirstPicture.edges(profile), Words.VIETNAMESE, new Stage());
            made.show();
            watch();
            return made;
        });
        try {
            var working = signedIn(counter);
            working.sync().close();
            busy(EVENTS);
            Thread.sleep(IDLE_MS / 2);
            frames.clear();
            Thread.sleep(IDLE_MS);
            var idle = slowest();
            frames.clear();
            var start = System.nanoTime();
            var state = working.sync().once();
            var seconds = (System.nanoTime() - start) / 1e9;
            if (state.why() != null) {
                throw new IOException("not synced: " + state.why());
            }
            Thread.sleep(2_000);
            return List.of(
                    frame("slowest frame, idle", idle),
                    frame("slowest frame, %,d events coming in for %.1f s".formatted(EVENTS, seconds), slowest()));
        } finally {
            onScreen(() -> {
                counter.close();
                return true;
            });
        }
    }

    private static Figure frame(String what, double ms) {
        return new Figure("sync", what, "ms", ms, "limit", LIMIT_MS, 1, false);
    }

    private double slowest() {
        return frames.stream().max(Double::compare).orElse(Double.POSITIVE_INFINITY);
    }

    private void enrol() throws IOException {
        try (var signIn = new SignIn(profile, Clock.systemUTC())) {
            signIn.enrol(centre.enrolment(BenchCentre.office(1)), "Q90");
            var unused = signIn.signIn(BenchCentre.officer(1), BenchCentre.PASSWORD);
        }
    }

    private Counter.Working signedIn(Counter counter) throws InterruptedException, IOException {
        until(() -> onScreen(() -> counter.scene().lookup(".password-field") != null));
        onScreen(() -> {
            signIn(counter.scene());
            return true;
        });
        until(() ->
                onScreen(() -> java.util.Optional.ofNullable(counter.working())).isPresent());
        var working =
                onScreen(() -> java.util.Optional.ofNullable(counter.working())).orElseThrow();
        until(() -> !working.session().store().confirmed().cursors().isEmpty());
        return working;
    }

    private static void signIn(Scene scene) {
        @Nullable PasswordField secret = null;
        for (var node : scene.getRoot().lookupAll(".text-field")) {
            if (node instanceof PasswordField field) {
                field.setText(BenchCentre.PASSWORD);
                secret = field;
            } else if (node instanceof TextField field) {
                field.setText(BenchCentre.officer(1).value());
            }
        }
        if (secret != null) {
            Event.fireEvent(
                    secret, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
    }

    /// The neighbour's day.
    private void busy(int events) {
        for (var done = 0; done < events; done += A_PUSH) {
            if (neighbour.needsCodes()) {
                neighbour.took(line.call("/v1/codes/lease", neighbour.codes(EVENTS / A_PUSH), CodeBlock.class));
            }
            line.call("/v1/sync/push", neighbour.receive(done), Messages.PushReply.class);
            line.call("/v1/sync/push", neighbour.notes(A_PUSH - 1, "Đã gọi điện"), Messages.PushReply.class);
        }
    }

    private void watch() {
        new AnimationTimer() {
            private long last = System.nanoTime();

            @Override
            public void handle(long now) {
                var time = System.nanoTime();
                frames.add((time - last) / 1e6);
                last = time;
            }
        }.start();
    }

    private <T> T onScreen(Supplier<T> act) {
        var result = new CompletableFuture<T>();
        screen.onScreen(() -> {
            try {
                result.complete(act.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    private static void until(BooleanSupplier holds) throws InterruptedException, IOException {
        var end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("the window did not come as far");
            }
            Thread.sleep(100);
        }
    }
}
