// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.IOException;
import java.util.List;

/// Tools of the system.
final class Shell {

    private Shell() {}

    static boolean works(List<String> command) throws InterruptedException {
        try {
            return started(command).waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// @throws IOException if it ends with anything but 0
    static void run(String... command) throws IOException, InterruptedException {
        var process = started(List.of(command));
        var said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
