// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.proof;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Proving;
import vn.motcua.model.wire.Wire;

/// A child process that augments signatures: it takes memory that the centre does not have, parses files, and waits for
/// authorities. The centre knows it by what it says, not by its classes. Used by one thread at a time.
public final class Prover implements AutoCloseable {

    /// What the program brings along for it.
    private static final String MAIN = "vn.motcua.desktop.signature.ProofChild";

    /// Longer than an authority may be silent, three times over.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int LONGEST_LINE = 1 << 16;

    private final Process process;
    private final OutputStream to;
    private final InputStream from;

    /// @throws Problem CHILD_DIED
    public Prover(List<String> command) {
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Problem(e, ProofProblem.CHILD_DIED);
        }
        to = process.getOutputStream();
        from = process.getInputStream();
    }

    /// The command that starts it on this machine's own run time.
    ///
    /// @param classPath that has the whole program
    public static List<String> command(String classPath) {
        var java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        return List.of(
                java.toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                MAIN);
    }

    /// Reads what comes back, byte by byte of a stream.
    @FunctionalInterface
    interface Reading {
        void read(Proving.Done head, InputStream bytes) throws IOException;
    }

    /// Has a signature augmented.
    ///
    /// @param pdf as long as the work says
    /// @param reading of what came of it, not called if there was a problem
    /// @throws Problem CHILD_DIED
    Proving.Done prove(Proving.Work work, InputStream pdf, Reading reading) {
        var watch = Thread.ofVirtual().name("prover's watch").start(this::killLater);
        try {
            to.write((Wire.text(work) + "\n").getBytes(StandardCharsets.UTF_8));
            pdf.transferTo(to);
            to.flush();
            var done = Wire.read(line(), Proving.Done.class);
            if (done.problem().isEmpty()) {
                reading.read(done, from);
            }
            return done;
        } catch (IOException e) {
            process.destroyForcibly();
            throw new Problem(e, ProofProblem.CHILD_DIED);
        } finally {
            watch.interrupt();
        }
    }

    private void killLater() {
        try {
            Thread.sleep(PATIENCE);
            process.destroyForcibly();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        }
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b; (b = from.read()) != '\n'; ) {
            if (b < 0 || line.size() > LONGEST_LINE) {
                throw new IOException("no line");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
