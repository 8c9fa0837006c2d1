// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.motcua.desktop.signature.SeenTrust;
import vn.motcua.desktop.signature.TrustFolder;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealVerdict;
import vn.motcua.model.seal.VerdictKind;

/// Says what a printed seal says, and whether it is to be believed. Exit code 0 valid, 1 not, 2 unreadable.
@Command(name = "seal")
final class SealCommand implements Callable<Integer> {

    @Mixin
    private final Report report;

    @Parameters(arity = "1", paramLabel = "TEXT", descriptionKey = "sealText")
    private String text = "";

    @Option(names = "--trust", paramLabel = "DIR", descriptionKey = "trust")
    private @Nullable Path trust;

    private final SeenTrust seen;
    private final Clock clock;

    SealCommand(Report report, SeenTrust seen, Clock clock) {
        this.report = report;
        this.seen = seen;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            var list = trust == null ? null : new TrustFolder(trust).read(seen);
            return say(SealVerdict.of(text, list, clock.instant()));
        } catch (Problem noTrust) {
            report.problem(String.valueOf(trust), noTrust);
            return 2;
        }
    }

    private int say(SealVerdict verdict) {
        var reason = report.words().get(verdict.reason(), verdict.args().toArray());
        report.found(
                report.words().get("cli.verdict." + verdict.kind()) + ". " + reason
                        + SealFacts.text(verdict.seal(), report.words()),
                "verdict",
                verdict.kind(),
                "reason",
                verdict.reason(),
                "what",
                reason,
                "listsAsOf",
                SealFacts.text(verdict.listsAsOf()),
                "seal",
                SealFacts.json(verdict.seal()));
        return verdict.kind() == VerdictKind.VALID ? 0 : verdict.kind() == VerdictKind.UNREADABLE ? 2 : 1;
    }
}
