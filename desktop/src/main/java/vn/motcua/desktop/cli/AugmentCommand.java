// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.desktop.signature.Level;
import vn.motcua.desktop.signature.LongTerm;
import vn.motcua.desktop.signature.TrustFolder;
import vn.motcua.model.problem.Problem;

/// Adds time stamps and revocation data to signed PDFs, in place and whole or not at all. Exit code 0 all done, 1 some
/// as they were, 2 no trust list.
@Command(name = "augment")
final class AugmentCommand implements Callable<Integer> {

    @Mixin
    private final Report report;

    @Parameters(arity = "1..*", paramLabel = "FILE.pdf", descriptionKey = "signed")
    private List<Path> files = List.of();

    @Option(names = "--trust", paramLabel = "DIR", required = true, descriptionKey = "trust")
    private Path trust = Path.of("");

    @Option(names = "--tsa", paramLabel = "URL", required = true, descriptionKey = "tsa")
    private URI tsa = URI.create("");

    @Option(names = "--level", paramLabel = "T|LT|LTA", descriptionKey = "level")
    private Level level = Level.LTA;

    private final Clock clock;

    AugmentCommand(Report report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<byte[]> anchors;
        try {
            anchors = new TrustFolder(trust).read().anchors();
        } catch (Problem noTrust) {
            report.problem(String.valueOf(trust), noTrust);
            return 2;
        }
        var longTerm = new LongTerm(tsa, anchors, clock);
        return report.each(files, file -> augment(longTerm, file)) == 0 ? 0 : 1;
    }

    private void augment(LongTerm longTerm, Path file) {
        var augmented = longTerm.augment(read(file), level);
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(
                    fresh, augmented, CREATE, TRUNCATE_EXISTING, WRITE, SYNC); // no power failure takes the signed file
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, CliProblem.NOT_WRITTEN, file);
        }
        report.found(file + ": " + level, "file", file.toString(), "level", level);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problem(e, CliProblem.NO_FILE);
        }
    }
}
