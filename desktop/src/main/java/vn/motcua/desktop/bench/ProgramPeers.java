// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// `openssl` and poppler's `pdfsig` beside us, a process each.
final class ProgramPeers {

    private static final String DATABASE_WORD = "bench-only";
    private static final int RUNS = 7;

    private ProgramPeers() {}

    /// Private-key operations a second of processor time, as `openssl speed` counts them.
    static double openssl(String algorithm, String line) throws IOException, InterruptedException {
        var said = run(List.of("openssl", "speed", "-seconds", "1", algorithm));
        var found = Pattern.compile(line + "\\s+\\S+s\\s+\\S+s\\s+([0-9.]+)").matcher(said);
        if (!found.find()) {
            throw new IOException("openssl speed said nothing of " + algorithm);
        }
        return Double.parseDouble(found.group(1));
    }

    /// Documents a second that `pdfsig -add-signature` signs with a key in an NSS database.
    ///
    /// @param p12 key and certificate
    /// @return empty where NSS's or poppler's programs are missing
    static OptionalDouble pdfsig(byte[] pdf, byte[] p12, char[] pin) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("motcua-bench");
        try {
            var file = Files.write(folder.resolve("p0.pdf"), pdf);
            var nick = database(folder, p12, pin);
            var seconds = new java.util.ArrayList<Double>();
            for (var i = 0; i < RUNS; i++) {
                var start = System.nanoTime();
                run(List.of(
                        "pdfsig",
                        "-nssdir",
                        "sql:" + folder,
                        "-nss-pwd",
                        DATABASE_WORD,
                        "-add-signature",
                        "-nick",
                        nick,
                        file.toString(),
                        folder.resolve("signed" + i + ".pdf").toString()));
                seconds.add((System.nanoTime() - start) / 1e9);
            }
            if (!Files.exists(folder.resolve("signed0.pdf"))) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(1 / Rounds.median(seconds));
        } catch (IOException missing) {
            return OptionalDouble.empty();
        } finally {
            delete(folder);
        }
    }

    /// @return the nickname of the certificate in it
    private static String database(Path folder, byte[] p12, char[] pin) throws IOException, InterruptedException {
        var key = Files.write(folder.resolve("key.p12"), p12);
        var word = Files.writeString(folder.resolve("word"), DATABASE_WORD);
        var database = "sql:" + folder;
        run(List.of("certutil", "-N", "-d", database, "-f", word.toString()));
        run(List.of("pk12util", "-i", key.toString(), "-d", database, "-k", word.toString(), "-W", new String(pin)));
        var listed = run(List.of("certutil", "-L", "-d", database));
        return listed.lines()
                .filter(line -> line.contains("u,u,u"))
                .map(line -> line.substring(0, line.indexOf("u,u,u")).strip())
                .findFirst()
                .orElseThrow(() -> new IOException("no key in the NSS database"));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    static void delete(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
