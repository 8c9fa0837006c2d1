// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.PagePicture;
import vn.motcua.desktop.signature.Revisions;
import vn.motcua.desktop.signature.Verifier;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.seal.SealVerdict;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// Looks at a file or a seal and puts together what its bytes, the lists and the warehouse of this counter say. The
/// gravest word counts. Belongs on a background thread.
public final class CheckFile {

    /// A PDF larger than this is not read into memory.
    static final int MOST_MB = 100;

    private final Verifier verifier;
    private final Knowledge knowledge;
    private final Clock clock;

    /// What this counter knows besides.
    ///
    /// @param trust the newest list, empty where none came yet
    /// @param warehouse results that this counter has heard of
    /// @param offices names of offices; the code where there is none
    public record Knowledge(
            Supplier<Optional<TrustList>> trust,
            Function<ResultId, Optional<Result>> warehouse,
            Function<OfficeCode, String> offices) {}

    public CheckFile(Verifier verifier, Knowledge knowledge, Clock clock) {
        this.verifier = verifier;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /// @throws Problem UNREADABLE_FILE, TOO_LARGE
    public Checked file(Path file) {
        var pdf = read(file);
        var trust = knowledge.trust().get().orElse(null);
        var judgement = Judgement.of(verifier.verify(pdf, trust, clock.instant()));
        var revisions = judgement.kind() == VerdictKind.UNREADABLE // what hurt once is not read again
                ? new Revisions(List.of())
                : verifier.revisions(pdf, trust);
        return checked(file, pdf, judgement, revisions, trust);
    }

    /// @param text as printed in the QR code
    public Checked seal(String text) {
        var trust = knowledge.trust().get().orElse(null);
        var judgement = Judgement.of(SealVerdict.of(text, trust, clock.instant()));
        return checked(null, new byte[0], judgement, new Revisions(List.of()), trust);
    }

    /// The result that stands for it now, brought and judged like any other.
    ///
    /// @param papers brings the signed PDF of a result
    /// @throws Problem NO_REPLACEMENT where this counter has not heard of any
    public Checked replacement(Checked of, Function<Result, byte[]> papers) {
        var next = of.successor();
        if (next == null) {
            throw new Problem(VerifyProblem.NO_REPLACEMENT);
        }
        var pdf = papers.apply(next);
        var trust = knowledge.trust().get().orElse(null);
        var judgement = Judgement.of(verifier.verify(pdf, trust, clock.instant()));
        return checked(null, pdf, judgement, new Revisions(List.of()), trust);
    }

    private Checked checked(
            @Nullable Path file, byte[] pdf, Judgement found, Revisions revisions, @Nullable TrustList trust) {
        var seal = found.seal();
        var known = seal == null ? null : knowledge.warehouse().apply(seal.id()).orElse(null);
        var next = known == null ? null : known.ties().replacedBy();
        return new Checked(
                file,
                pdf.length,
                file == null ? "" : PaperId.of(pdf).sha256(),
                clock.instant(),
                known == null ? found : andWarehouse(found, known),
                revisions,
                known,
                next == null ? null : knowledge.warehouse().apply(next).orElse(null),
                seal == null ? "" : knowledge.offices().apply(seal.issuer()),
                trust == null ? 0 : trust.version());
    }

    /// What ended may be known here before the next list comes.
    private static Judgement andWarehouse(Judgement found, Result known) {
        if (found.kind() != VerdictKind.VALID) {
            return found;
        }
        return switch (known.status()) {
            case VALID -> found;
            case REVOKED -> found.butIs(VerdictKind.REVOKED, "verify.reason.warehouse_revoked");
            case REPLACED -> found.butIs(VerdictKind.REPLACED, "verify.reason.warehouse_replaced");
        };
    }

    /// The bytes of one revision.
    ///
    /// @throws Problem UNREADABLE_FILE, FILE_CHANGED since it was looked at
    public byte[] revision(Checked of, int number) {
        var file = of.file();
        if (file == null) {
            throw new IllegalArgumentException("a seal alone has no revisions");
        }
        var pdf = read(file);
        if (!PaperId.of(pdf).sha256().equals(of.sha256())) {
            throw new Problem(VerifyProblem.FILE_CHANGED, of.name());
        }
        return of.revisions().bytes(pdf, number);
    }

    /// @param page from 0
    /// @throws Problem where it cannot be drawn
    public PagePicture page(byte[] pdf, int page) {
        return verifier.page(pdf, page);
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > MOST_MB * 1_000_000L) {
                throw new Problem(VerifyProblem.TOO_LARGE, file.getFileName(), MOST_MB);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problem(e, VerifyProblem.UNREADABLE_FILE, file.getFileName());
        }
    }
}
