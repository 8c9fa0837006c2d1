// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// From the start of the process to the first picture of a window: the counter's sign-in screen against a bare JavaFX
/// window, in turn, each in a process of its own with the same flags.
final class StartupBench {

    private static final int ROUNDS = 5;

    List<Figure> run() throws IOException, InterruptedException {
        var cpu = new ArrayList<List<Double>>(List.of(new ArrayList<>(), new ArrayList<>()));
        var wall = Rounds.of(ROUNDS, () -> start("counter", cpu.get(0)), () -> start("bare", cpu.get(1)));
        return List.of(
                new Figure(
                        "startup",
                        "window on screen",
                        "s",
                        wall.ours(),
                        "bare JavaFX window",
                        wall.theirs(),
                        0.5,
                        false),
                new Figure(
                        "startup",
                        "window on screen, CPU",
                        "CPU s",
                        Rounds.median(cpu.get(0)),
                        "bare JavaFX window",
                        Rounds.median(cpu.get(1)),
                        0.5,
                        false));
    }

    private static double start(String which, List<Double> cpu) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dprism.order=sw",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstPicture.class.getName(),
                        which)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("no window: " + which);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        cpu.add(Double.parseDouble(said.strip()));
        return seconds;
    }
}
