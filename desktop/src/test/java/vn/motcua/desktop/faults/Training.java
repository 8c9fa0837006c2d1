// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One calm day of a centre and a counter, so that the many lives that follow start quickly.
final class Training {

    private static final int ACTS = 25;

    private final Jvm jvm;
    private final Path folder;

    Training(Jvm jvm, Path folder) throws IOException {
        this.jvm = jvm;
        this.folder = Files.createDirectories(folder);
    }

    void run() throws IOException, InterruptedException {
        var centre = new CentreProcess(jvm, Files.createDirectories(folder.resolve("centre")), List.of());
        centre.begin("--demo", "--demo-password", Site.PASSWORD);
        var text = centre.enrolment();
        centre.kill();
        centre.train();
        var profile = Files.createDirectories(folder.resolve("counter"));
        var args = List.of(profile.toString(), Site.PASSWORD, "ha.tran", "Q01", text, "0", Integer.toString(ACTS));
        var counter = new ProcessBuilder(jvm.training(CounterLoop.class.getName(), 320, args))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("counter.log").toFile())
                .start();
        var ended = counter.waitFor();
        centre.end();
        if (ended != 0) {
            throw new IOException("the counter's calm day ended " + ended + ": " + folder);
        }
    }
}
