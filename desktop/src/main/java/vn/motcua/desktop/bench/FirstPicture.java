// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import vn.motcua.desktop.Counter;
import vn.motcua.desktop.Edges;
import vn.motcua.desktop.LateOcr;
import vn.motcua.desktop.counter.Devices;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.print.FilePrinter;
import vn.motcua.desktop.scan.FolderScanner;
import vn.motcua.desktop.signature.card.TokenSource;
import vn.motcua.desktop.signing.Marks;

/// Opens a window, waits for its second picture, says how many CPU seconds that took, and ends.
final class FirstPicture {

    private FirstPicture() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            var stage = new Stage();
            if (args[0].equals("bare")) {
                stage.setScene(new Scene(new Label("Motcua"), 1440, 900));
                stage.show();
            } else {
                counter(stage).show();
            }
            end();
        });
    }

    private static Counter counter(Stage stage) {
        try {
            var profile = Files.createTempDirectory("motcua-startup");
            profile.toFile().deleteOnExit();
            return new Counter(edges(profile), Words.VIETNAMESE, stage);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A desk without machines.
    static Edges edges(Path profile) {
        var devices = new Devices(
                new FolderScanner(java.util.List.of()),
                "",
                FolderScanner::new,
                new LateOcr(profile),
                new FilePrinter(profile),
                "");
        return new Edges(
                profile,
                Clock.systemUTC(),
                devices,
                TokenSource.none(),
                new Marks(null, null, "bench.example"),
                () -> null,
                "bench",
                false);
    }

    private static void end() {
        new AnimationTimer() {
            private int pictures;

            @Override
            public void handle(long now) {
                if (++pictures == 2) {
                    var system =
                            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
                    System.out.println(system.getProcessCpuTime() / 1e9);
                    System.out.flush();
                    Runtime.getRuntime().halt(0);
                }
            }
        }.start();
    }
}
