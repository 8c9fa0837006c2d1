// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.worker;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The command that starts a class of this program in a JVM of its own: same run time, same class path.
public final class ChildCommand {

    private ChildCommand() {}

    /// @param megabytes of heap at most
    public static List<String> of(Class<?> main, int megabytes, List<String> args) {
        var command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + megabytes + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr", // standard output is the line to the parent
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(main),
                main.getName()));
        command.addAll(args);
        return command;
    }

    private static String java() {
        var name = File.separatorChar == '\\' ? "java.exe" : "java";
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /// The JVM's own class path, and that of the loader if the class came through one of its own, as in a test
    /// console.
    public static String classPath(Class<?> main) {
        var path = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        if (main.getClassLoader() instanceof URLClassLoader loader) {
            Arrays.stream(loader.getURLs()).map(ChildCommand::file).forEach(path::add);
        }
        return String.join(File.pathSeparator, path);
    }

    private static String file(URL url) {
        try {
            return Path.of(new URI(url.toString())).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
