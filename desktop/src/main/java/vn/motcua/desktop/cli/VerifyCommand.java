// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.desktop.signature.Revisions;
import vn.motcua.desktop.signature.SeenTrust;
import vn.motcua.desktop.signature.TrustFolder;
import vn.motcua.desktop.signature.Verdict;
import vn.motcua.desktop.signature.VerifierProcess;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Verdicts on signed PDFs, offline. Exit code 0 all valid, 1 some not, 2 some unreadable.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final Report report;

    @Parameters(arity = "1..*", paramLabel = "FILE.pdf", descriptionKey = "signed")
    private List<Path> files = List.of();

    @Option(names = "--trust", paramLabel = "DIR", descriptionKey = "trust")
    private @Nullable Path trust;

    @Option(names = "--revision", paramLabel = "N", descriptionKey = "revision")
    private int revision;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "revisionOut")
    private @Nullable Path out;

    private final VerifierProcess verifier;
    private final Clock clock;
    private final SeenTrust seen;
    private int code;

    VerifyCommand(Report report, VerifierProcess verifier, SeenTrust seen, Clock clock) {
        this.seen = seen;
        this.report = report;
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (revision < 0 || revision > 0 != (out != null) || revision > 0 && files.size() != 1) {
            throw new Problem(CliProblem.REVISION_USE);
        }
        try {
            var list = trust == null ? null : new TrustFolder(trust).read(seen);
            var unread = report.each(files, file -> judge(file, list));
            return unread == 0 ? code : 2;
        } catch (Problem noTrust) {
            report.problem(String.valueOf(trust), noTrust);
            return 2;
        }
    }

    private void judge(Path file, @Nullable TrustList list) {
        var pdf = bytes(file);
        var verdict = verifier.verify(pdf, list, clock.instant());
        var revisions = verdict.kind() == VerdictKind.UNREADABLE // what hurt once is not read again
                ? new Revisions(List.of())
                : verifier.revisions(pdf, list);
        code = Math.max(code, weight(verdict.kind()));
        say(file, verdict, revisions);
        if (out != null) {
            takeOut(pdf, revisions, out);
        }
    }

    private void takeOut(byte[] pdf, Revisions revisions, Path to) {
        if (revision > revisions.all().size()) {
            throw new Problem(CliProblem.NO_REVISION, revisions.all().size());
        }
        try {
            Files.write(to, revisions.bytes(pdf, revision));
        } catch (IOException e) {
            throw new Problem(e, CliProblem.NOT_WRITTEN, to);
        }
    }

    private static int weight(VerdictKind kind) {
        return switch (kind) {
            case VALID -> 0;
            case UNREADABLE -> 2;
            default -> 1;
        };
    }

    private void say(Path file, Verdict verdict, Revisions revisions) {
        var words = report.words();
        var reason = words.get(verdict.reason(), verdict.args().toArray());
        report.found(
                file + ": " + words.get("cli.verdict." + verdict.kind()) + ". " + reason
                        + SealFacts.text(verdict.seal(), words) + RevisionFacts.text(revisions, words),
                "file",
                file.toString(),
                "verdict",
                verdict.kind(),
                "reason",
                verdict.reason(),
                "what",
                reason,
                "signer",
                verdict.signer(),
                "organisation",
                verdict.organisation(),
                "signedAt",
                SealFacts.text(verdict.signedAt()),
                "level",
                verdict.level(),
                "provenAt",
                SealFacts.text(verdict.provenAt()),
                "listsAsOf",
                SealFacts.text(verdict.listsAsOf()),
                "seal",
                SealFacts.json(verdict.seal()),
                "revisions",
                RevisionFacts.json(revisions));
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(VerifierProcess.MOST_MB * 1_000_000 + 1); // what is larger is not judged
        } catch (IOException e) {
            throw new Problem(e, CliProblem.NO_FILE);
        }
    }
}
