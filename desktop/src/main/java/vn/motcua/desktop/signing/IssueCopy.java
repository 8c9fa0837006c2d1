// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.PdfVerifier;
import vn.motcua.desktop.signature.SealReader;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.stamp.PdfStamper;
import vn.motcua.desktop.stamp.StampPlan;
import vn.motcua.desktop.stamp.StampProfile;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.command.ResultLife;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.Ties;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.SealText;

/// Makes a certified copy of a result (cấp bản sao từ sổ gốc): a document of its own, with its own seal and
/// place in the status list, signed like a result and deposited by one command.
public final class IssueCopy {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /// As the law names it (NĐ 23/2015/NĐ-CP, Điều 2).
    private static final String FORM = "BẢN SAO";

    /// So much of the counter's key tells its book from others'.
    private static final int BOOK_MARK = 4;

    private final Store store;
    private final Office office;
    private final SealKey sealKey;
    private final Marks marks;
    private final Clock clock;
    private final RandomGenerator random;

    /// @param random a cryptographically strong source
    public IssueCopy(Store store, Office office, SealKey sealKey, Marks marks, Clock clock, RandomGenerator random) {
        this.store = store;
        this.office = office;
        this.sealKey = sealKey;
        this.marks = marks;
        this.clock = clock;
        this.random = random;
    }

    /// @param unstamped makes the copy's pages, given the name that it will bear
    /// @param reason what the copy is for
    /// @param token open; it is not closed here
    /// @return the copy; it counts once the centre has taken it
    /// @throws Problem of the result's life, the stamp, the signature or the store; nothing was done then
    public Result issue(
            Result original, Function<ResultId, byte[]> unstamped, String reason, SigningToken token, Officer officer) {
        var id = ResultId.next(random);
        var index = store.sealIndexes().next(sealKey.id());
        var draft = copy(original, id, index);
        ResultLife.on(original, new OnResult.ReissueCopy(original.id(), draft, reason), null, officer);
        var p0 = unstamped.apply(id);
        var stamped = new PdfStamper().stamp(p0, plan(draft, index, p0, officer));
        var note = new SignatureNote(original.name(), office.place());
        var signed = new PdfSigner().sign(stamped, token.about(original.name()), note, clock.instant());
        SignedFile.check(signed, p0, clock.instant());
        var paper = store.shelf().keep(new ByteArrayInputStream(signed), "result", null);
        var copy = new Result(
                id,
                draft.kind(),
                draft.owner(),
                draft.name(),
                draft.notation(),
                draft.summary(),
                draft.issuer(),
                draft.issuedAt(),
                draft.validUntil(),
                draft.scope(),
                draft.status(),
                paper,
                draft.ties());
        store.onResult(new OnResult.ReissueCopy(original.id(), copy, reason), officer);
        return copy;
    }

    /// The original without its seal, marks and signature: what the copy shows. A file that bears no seal of ours is
    /// shown as it is.
    ///
    /// @throws Problem FILE_UNREADABLE where the paper is not on the shelf
    public byte[] pagesOf(Result original) {
        var paper = original.paper();
        if (paper == null) {
            return new byte[0];
        }
        try (var in = store.shelf().open(paper)) {
            var file = in.readAllBytes();
            var seal = new PdfVerifier(SealReader.NONE)
                    .verify(file, null, clock.instant())
                    .seal();
            return seal != null && seal.binds(file) ? Arrays.copyOf(file, (int) seal.length()) : file;
        } catch (IOException e) {
            throw new Problem(e, SigningProblem.FILE_UNREADABLE, original.notation());
        }
    }

    private Result copy(Result original, ResultId id, int index) {
        return new Result(
                id,
                original.kind(),
                original.owner(),
                original.name(),
                original.notation(),
                original.summary(),
                original.issuer(),
                clock.instant(),
                original.validUntil(),
                original.scope(),
                Result.Status.VALID,
                null,
                Ties.NONE.copying(original.id()).listed(sealKey.id(), index));
    }

    private StampPlan plan(Result copy, int index, byte[] p0, Officer officer) {
        var hint = store.citizens()
                .find(copy.owner())
                .map(owner -> Seal.hint(owner.name(), owner.birth().year()))
                .orElse("");
        var seal = Seal.of(copy.id(), copy.kind(), office.code(), clock.instant(), expiry(copy), p0, hint, sealKey)
                .listedAt(index);
        var text = SealText.sign(seal, sealKey).url(marks.host());
        return StampPlan.result(text, marks.signature(), marks.officeSeal(), officer.name())
                .with(StampProfile.of("certified-copy"))
                .noted(List.of(FORM, bookLine()));
    }

    /// Number and book, as a copy from the register bears them (NĐ 23/2015/NĐ-CP): each counter has a book a year.
    private String bookLine() {
        var year = clock.instant().atZone(VIETNAM).getYear();
        var book = year + "-" + sealKey.id().substring(0, BOOK_MARK).toUpperCase(Locale.ROOT);
        return "Số %d · quyển số %s".formatted(store.sealIndexes().nextCopy(year), book);
    }

    /// The moment after the last day.
    private static @Nullable Instant expiry(Result result) {
        var until = result.validUntil();
        return until == null ? null : until.plusDays(1).atStartOfDay(VIETNAM).toInstant();
    }
}
