// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.worker.ChildCommand;

/// Linux namespaces of a run's own: its networks and mounts bother nobody, its processes end with it, and within them
/// it may do what else only root may. Needs root or the right to make user namespaces.
final class Island {

    private static final String HERE = "motcua.island";
    /// The shell stays: it is the first process there, and buries those whose parents were killed.
    private static final String SETTLE =
            "ip link set lo up && mount -t tmpfs tmpfs /run && mkdir /run/netns || exit 1; \"$0\" \"$@\"; exit $?";

    private Island() {}

    /// Runs a main there and passes its output on.
    ///
    /// @return what it ended with, -1 if it has to run right here: it does already, or there can be no island
    static int run(Class<?> main, String... args) throws IOException, InterruptedException {
        if (isHere() || !Shell.works(with(boat(), List.of("true")))) {
            return -1;
        }
        return child(main, args).inheritIO().start().waitFor();
    }

    /// What starts a main there, or on the main land where there can be no island.
    static ProcessBuilder child(Class<?> main, String... args) throws InterruptedException {
        var there = Shell.works(with(boat(), List.of("true")));
        var java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx500m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Dorg.jooq.no-logo=true"));
        if (there) {
            java.add("-D" + HERE + "=yes");
        }
        java.addAll(List.of("-cp", ChildCommand.classPath(main), main.getName()));
        java.addAll(List.of(args));
        return new ProcessBuilder(there ? with(boat(), java) : java);
    }

    private static List<String> boat() {
        var unshare = new ArrayList<>(List.of("unshare"));
        if (!"root".equals(System.getProperty("user.name"))) {
            unshare.addAll(List.of("--user", "--map-root-user"));
        }
        unshare.addAll(List.of("--net", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child"));
        unshare.addAll(List.of("--propagation", "private", "sh", "-c", SETTLE));
        return unshare;
    }

    static boolean isHere() {
        return System.getProperty(HERE) != null;
    }

    private static List<String> with(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
