// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.worker.Limits;
import vn.motcua.desktop.worker.Worker;
import vn.motcua.desktop.worker.WorkerProblem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Judges foreign files in a child process with limits of memory and time: whatever a file does to the program that
/// reads it, there is a verdict, and the next file meets a new child. The child is started by the first file, serves
/// many, and goes after some idle minutes. For any thread; one file at a time.
public final class VerifierProcess implements Verifier, AutoCloseable {

    /// A larger file is not looked at.
    public static final int MOST_MB = 100;

    /// What `-Xmx` gives the child, and how long one file may take.
    static final Limits LIMITS = new Limits(512, Duration.ofSeconds(8));

    private static final String FILE = "asked.pdf";
    private static final String TRUST = "trust-";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final Class<?> main;
    private final Limits limits;
    private final SealKey line = SealKey.generate(); // the list goes over as it is signed, under a key of this line
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Worker child;
    private @Nullable TrustList sent;
    private byte @Nullable [] sentBytes;
    private int lists;
    private long uses;

    /// @param main a `main` that runs [VerifierTalk] on its [vn.motcua.desktop.worker.ParentPipe]
    public VerifierProcess(Class<?> main) {
        this(main, LIMITS);
    }

    VerifierProcess(Class<?> main, Limits limits) {
        this.main = main;
        this.limits = limits;
    }

    /// As [PdfVerifier#verify], and never longer than the limit: a file that takes too long, too much memory, or the
    /// child's life, is unreadable.
    ///
    /// @throws Problem `VERIFIER_BROKEN` where no child starts, `CANCELLED`
    @Override
    public Verdict verify(byte[] pdf, @Nullable TrustList trust, Instant now) {
        if (pdf.length > MOST_MB * 1_000_000) {
            return unreadable("too_large", List.of(String.valueOf(MOST_MB)), trust);
        }
        try {
            return ask(VerifierAsk.Kind.VERDICT, pdf, trust, now, 0, Verdict.class);
        } catch (Problem problem) {
            return switch (problem.code()) {
                case SignatureProblem.TOO_SLOW -> unreadable("too_slow", problem.args(), trust);
                case SignatureProblem.TOO_MUCH -> unreadable("too_much", problem.args(), trust);
                case SignatureProblem.CRASHED -> unreadable("crashed", List.of(), trust);
                default -> throw problem;
            };
        }
    }

    /// The states that a file went through; none where it is not read within the limits.
    ///
    /// @throws Problem `VERIFIER_BROKEN`, `CANCELLED`
    @Override
    public Revisions revisions(byte[] pdf, @Nullable TrustList trust) {
        if (pdf.length > MOST_MB * 1_000_000) {
            return new Revisions(List.of());
        }
        try {
            return ask(VerifierAsk.Kind.REVISIONS, pdf, trust, Instant.EPOCH, 0, Revisions.class);
        } catch (Problem problem) {
            return switch (problem.code()) {
                case SignatureProblem.TOO_SLOW, SignatureProblem.TOO_MUCH, SignatureProblem.CRASHED ->
                    new Revisions(List.of());
                default -> throw problem;
            };
        }
    }

    /// A page to be looked at.
    ///
    /// @param page from 0
    /// @throws Problem `PAGE_UNREADABLE`, `TOO_SLOW`, `TOO_MUCH`, `CRASHED`, `VERIFIER_BROKEN`, `CANCELLED`
    @Override
    public PagePicture page(byte[] pdf, int page) {
        var picture = ask(VerifierAsk.Kind.PAGE, pdf, null, Instant.EPOCH, page, PagePicture.class);
        if (picture.pages() == 0) {
            throw new Problem(SignatureProblem.PAGE_UNREADABLE);
        }
        return picture;
    }

    /// Whether a foreign file may be opened in the program itself: what it will do there was done by the child, within
    /// the limits. A file that is merely refused (a password, no room for a stamp) may.
    ///
    /// @throws Problem `PDF_UNREADABLE`, `TOO_SLOW`, `TOO_MUCH`, `CRASHED`, `VERIFIER_BROKEN`, `CANCELLED`
    public void tryOut(byte[] file) {
        if (!ask(VerifierAsk.Kind.TRIAL, file, null, Instant.EPOCH, 0, VerifierTalk.Tried.class)
                .ended()) {
            throw new Problem(SignatureProblem.PDF_UNREADABLE);
        }
    }

    private static Verdict unreadable(String reason, List<String> args, @Nullable TrustList trust) {
        var finding = new Finding(VerdictKind.UNREADABLE, "signature.reason." + reason, args);
        return Verdict.bare(finding, trust);
    }

    /// One request about one file.
    ///
    /// @throws Problem `TOO_SLOW`, `TOO_MUCH`, `CRASHED` (the child is gone, the file was its end),
    /// `VERIFIER_BROKEN`, `CANCELLED`
    <T> T ask(VerifierAsk.Kind kind, byte[] pdf, @Nullable TrustList trust, Instant now, int page, Class<T> reply) {
        turn.lock();
        try {
            var worker = child();
            put(worker, FILE, pdf);
            worker.send(new VerifierAsk(kind, FILE, list(worker, trust), line.spki(), now, page));
            return worker.next(reply);
        } catch (Problem problem) {
            throw named(problem);
        } finally {
            restLater(++uses);
            turn.unlock();
        }
    }

    private Worker child() {
        var living = child;
        if (living != null) {
            return living;
        }
        var started = Worker.start(main, limits, Map.of());
        try {
            started.next(VerifierTalk.Ready.class, START);
        } catch (Problem problem) {
            started.close();
            throw new Problem(problem, SignatureProblem.VERIFIER_BROKEN);
        }
        child = started;
        sent = null;
        sentBytes = null;
        return started;
    }

    private @Nullable String list(Worker worker, @Nullable TrustList trust) {
        if (trust == null) {
            return null;
        }
        if (trust != sent) {
            var bytes = trust.encode(line.secret());
            if (!Arrays.equals(bytes, sentBytes)) {
                put(worker, TRUST + ++lists, bytes);
            }
            sent = trust;
            sentBytes = bytes;
        }
        return TRUST + lists;
    }

    private static void put(Worker worker, String name, byte[] bytes) {
        try {
            Files.write(worker.folder().resolve(name), bytes);
        } catch (IOException e) {
            throw new Problem(e, SignatureProblem.VERIFIER_BROKEN);
        }
    }

    /// What ended the child, in words about the file. A child that only names a problem lives on.
    private Problem named(Problem problem) {
        if (!(problem.code() instanceof WorkerProblem code)) {
            return problem.code() instanceof SignatureProblem
                    ? problem
                    : new Problem(problem, SignatureProblem.VERIFIER_BROKEN);
        }
        rest();
        return new Problem(problem, ending(code), problem.args().toArray());
    }

    private static ProblemCode ending(WorkerProblem code) {
        return switch (code) {
            case TIMED_OUT -> SignatureProblem.TOO_SLOW;
            case OUT_OF_MEMORY -> SignatureProblem.TOO_MUCH;
            case DIED -> SignatureProblem.CRASHED;
            case CANCELLED -> code;
        };
    }

    private void restLater(long use) {
        CompletableFuture.delayedExecutor(IDLE.toMinutes(), TimeUnit.MINUTES).execute(() -> {
            turn.lock();
            try {
                if (use == uses) {
                    rest();
                }
            } finally {
                turn.unlock();
            }
        });
    }

    private void rest() {
        var living = child;
        child = null;
        if (living != null) {
            living.close();
        }
    }

    /// Ends the child; the next file starts another.
    @Override
    public void close() {
        turn.lock();
        try {
            rest();
        } finally {
            turn.unlock();
        }
    }
}
