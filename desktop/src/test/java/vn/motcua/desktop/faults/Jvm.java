// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import vn.motcua.desktop.worker.ChildCommand;

/// Starts programs of ours in JVMs that cost little: one collector thread, one quick compiler, and the classes of an
/// earlier life read from a cache, for which all classes must lie in jars.
final class Jvm {

    private final Path folder;
    private final String classPath;

    /// @param folder for jars and caches
    Jvm(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        var jars = new ArrayList<String>();
        for (var entry : ChildCommand.classPath(Jvm.class).split(File.pathSeparator)) {
            var path = Path.of(entry);
            if (Files.isDirectory(path)) {
                jars.add(jar(path, folder.resolve(jars.size() + ".jar")).toString());
            } else if (Files.exists(path)) {
                jars.add(entry);
            }
        }
        this.classPath = String.join(File.pathSeparator, jars);
    }

    /// A life that ends by itself and leaves what it learnt behind.
    List<String> training(String main, int megabytes, List<String> args) {
        return command("-XX:AOTCacheOutput=" + cache(main), main, megabytes, args);
    }

    /// @param megabytes of heap
    List<String> command(String main, int megabytes, List<String> args) {
        var cache = cache(main);
        return command(Files.exists(cache) ? "-XX:AOTCache=" + cache : "-XX:-UsePerfData", main, megabytes, args);
    }

    private Path cache(String main) {
        return folder.resolve(main.substring(main.lastIndexOf('.') + 1) + ".aot");
    }

    private List<String> command(String flag, String main, int megabytes, List<String> args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=vn/motcua/server/logback.xml",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                flag,
                "-cp",
                classPath,
                main));
        command.addAll(args);
        return command;
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            out.setLevel(0);
            for (var file : files.skip(1).toList()) { // folders too: who looks for migrations lists them
                var isFolder = Files.isDirectory(file);
                out.putNextEntry(new ZipEntry(classes.relativize(file) + (isFolder ? "/" : "")));
                if (!isFolder) {
                    Files.copy(file, out);
                }
            }
        }
        return jar;
    }
}
