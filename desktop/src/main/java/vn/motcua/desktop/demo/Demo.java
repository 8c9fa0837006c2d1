// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Stage;
import vn.motcua.desktop.Counter;
import vn.motcua.desktop.demo.day.DayDemo;
import vn.motcua.desktop.kit.FxBackground;
import vn.motcua.desktop.kit.Job;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.problem.Problem;

/// `motcua demo`: a centre, a counter and invented people in a throw-away folder, and the window. With `--auto --out
/// DIR` it walks the whole main job by itself and leaves its papers and pictures in DIR; the exit code is 0 only if
/// every step held.
public final class Demo {

    private final PrintStream out;
    private final Words narration;
    private final String version;

    /// @param narration words for what is told on the terminal
    public Demo(PrintStream out, Words narration, String version) {
        this.out = out;
        this.narration = narration;
        this.version = version;
    }

    /// @return the exit code
    public int run(List<String> args) {
        var auto = args.contains("--auto") || args.contains("--day");
        var at = args.indexOf("--out");
        if (auto && (at < 0 || at + 1 >= args.size())) {
            out.println(narration.get("demo.usage"));
            return 64;
        }
        Path home = null;
        try {
            home = Files.createTempDirectory("motcua-demo");
            if (args.contains("--day")) {
                return new DayDemo(out, narration).run(home, Path.of(args.get(at + 1)), args);
            }
            return auto ? walk(home, Path.of(args.get(at + 1))) : window(home);
        } catch (IOException e) {
            out.println(Job.bug(e).getMessage());
            return 70;
        } finally {
            Folders.delete(home);
        }
    }

    /// The window for a person to play with, enrolled already.
    private int window(Path home) throws IOException {
        try (var site = new DemoSite(home, version)) {
            site.centre().start();
            site.enrol();
            site.layAgainAndAgain("samples/birth-declaration.jpg");
            site.result(Files.readAllBytes(site.file("samples/result-xntthn.pdf")));
            sayKey(site);
            out.println(narration.get("demo.sign_in_with", site.password(), site.pin()));
            out.println(narration.get("demo.try"));
            var closed = new CountDownLatch(1);
            Platform.startup(() -> {
                var stage = new Stage();
                var counter = new Counter(site.edges(), Words.VIETNAMESE, stage);
                stage.addEventHandler(javafx.stage.WindowEvent.WINDOW_HIDDEN, _ -> closed.countDown());
                counter.show();
            });
            closed.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void sayKey(DemoSite site) {
        out.println(narration.get(site.key().onToken() ? "demo.key_on_token" : "demo.key_in_file"));
    }

    private int walk(Path home, Path folder) throws IOException {
        Files.createDirectories(folder);
        Folders.empty(folder);
        var code = new AtomicInteger(1);
        try (var site = new DemoSite(home, version)) {
            site.centre().start();
            sayKey(site);
            var started = new CountDownLatch(1);
            var made = new java.util.concurrent.atomic.AtomicReference<Counter>();
            Platform.startup(() -> {
                var counter = new Counter(site.edges(), Words.VIETNAMESE, new Stage());
                counter.show();
                made.set(counter);
                started.countDown();
            });
            started.await();
            code.set(walk(site, java.util.Objects.requireNonNull(made.get()), folder));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return code.get();
    }

    private int walk(DemoSite site, Counter counter, Path folder) throws IOException {
        var hands = new Hands(new FxBackground(_ -> {}));
        var summary = new Summary();
        var pictures = new Pictures(folder.resolve("screens"), hands);
        var walk = new Walk(counter, hands, pictures, summary, Words.of(Words.VIETNAMESE), narration, out);
        try {
            new MainJob(walk, site, folder).run();
            walk.step("offline_proof", () -> OfflineProof.of(folder));
            summary.fact("ok", true);
            out.println(narration.get("demo.done", folder));
            return 0;
        } catch (Problem problem) {
            summary.fact("ok", false);
            out.println(narration.what(problem) + " " + narration.todo(problem));
            return 1;
        } finally {
            summary.write(folder.resolve("summary.json"));
            hands.onScreen(() -> {
                counter.close();
                return true;
            });
        }
    }

    /// English for `en…`, Vietnamese otherwise, as the terminal has it.
    public static Locale language() {
        return Locale.getDefault().getLanguage().equals("en") ? Words.ENGLISH : Words.VIETNAMESE;
    }
}
