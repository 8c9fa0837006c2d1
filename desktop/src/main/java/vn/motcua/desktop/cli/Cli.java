// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ResourceBundle;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.motcua.desktop.kit.Job;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.signature.SeenTrust;
import vn.motcua.desktop.signature.VerifierProcess;
import vn.motcua.model.problem.Problem;

/// The commands for scripts. What was asked for goes to `out`, what went wrong to `err` (with `--json` both
/// are lines of JSON on `out`).
@Command(name = "motcua")
public final class Cli {

    /// Exit code for a command line that cannot be understood (EX_USAGE of sysexits.h).
    public static final int USAGE = 64;

    /// Exit code for a fault of ours (EX_SOFTWARE).
    public static final int FAULT = 70;

    private final Words words;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final Scanners scanners;
    private final VerifierProcess verifier;
    private final SeenTrust seen;

    /// @param verifier judges foreign PDFs
    /// @param seen the newest trust lists of this machine
    public Cli(
            Words words,
            PrintStream out,
            PrintStream err,
            Clock clock,
            Scanners scanners,
            VerifierProcess verifier,
            SeenTrust seen) {
        this.words = words;
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.scanners = scanners;
        this.verifier = verifier;
        this.seen = seen;
    }

    /// Names of the commands that live here.
    public Set<String> names() {
        return commands().getSubcommands().keySet();
    }

    /// @return the exit code: 0 all well, 1 some not, 2 unreadable (`verify`), 64 wrong usage, 70 our fault
    public int run(String... args) {
        return commands().execute(args);
    }

    private CommandLine commands() {
        return new CommandLine(this)
                .addSubcommand(new OcrCommand(report()))
                .addSubcommand(new ReadQrCommand(report()))
                .addSubcommand(new MrzCommand(report()))
                .addSubcommand(new ScanCommand(report(), scanners))
                .addSubcommand(new VerifyCommand(report(), verifier, seen, clock))
                .addSubcommand(new AugmentCommand(report(), clock))
                .addSubcommand(new SealCommand(report(), seen, clock))
                .addSubcommand(new DoctorCommand(report(), scanners))
                .setResourceBundle(ResourceBundle.getBundle("vn.motcua.desktop.cli.words", words.locale()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler((e, _) -> misused(e))
                .setExecutionExceptionHandler((e, _, _) -> failed(e));
    }

    private Report report() {
        return new Report(words, out, err);
    }

    private int misused(CommandLine.ParameterException e) {
        err.println(words.what(new Problem(e, CliProblem.BAD_USE, String.valueOf(e.getMessage()))));
        e.getCommandLine().usage(err);
        return USAGE;
    }

    private int failed(Exception e) {
        var problem = e instanceof Problem p ? p : Job.bug(e);
        err.println(words.what(problem) + " " + words.todo(problem));
        return e instanceof Problem ? 1 : FAULT;
    }
}
