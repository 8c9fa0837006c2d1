// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.stamp.Part;
import vn.motcua.desktop.stamp.PdfStamper;
import vn.motcua.desktop.stamp.StampPlan;
import vn.motcua.desktop.stamp.StampPreview;
import vn.motcua.desktop.stamp.StampProfile;
import vn.motcua.desktop.stamp.Wish;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ResultRule;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.Ties;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.SealText;

/// Makes a result of an unstamped PDF: seal → stamp → sign → check → deposit. The seal binds the QR to the very bytes
/// it is stamped on, the signature comes last, and nothing touches the file after. Each step may be cut off and done
/// again: until the deposit nothing has happened, and the deposit is one transaction.
public final class IssueResult {

    /// As long as a seal's text, so that its QR has the same modules.
    private static final String LIKE_A_SEAL = "HTTPS://KQ.EXAMPLE.VN/V/" + "0".repeat(295);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Store store;
    private final Office office;
    private final SealKey sealKey;
    private final Marks marks;
    private final Clock clock;
    private final RandomGenerator random;
    private final PdfStamper stamper = new PdfStamper();
    private final PdfSigner signer = new PdfSigner();

    /// @param random a cryptographically strong source
    public IssueResult(Store store, Office office, SealKey sealKey, Marks marks, Clock clock, RandomGenerator random) {
        this.store = store;
        this.office = office;
        this.sealKey = sealKey;
        this.marks = marks;
        this.clock = clock;
        this.random = random;
    }

    /// @param p0 the unstamped result, a PDF
    /// @param token open; it is not closed here, a batch goes on with it
    /// @param step told of each step before it is done
    /// @return the dossier as it stands now
    /// @throws Problem of the stamp, the signature or the store; the dossier is then as it was
    public Dossier issue(
            Dossier dossier, Procedure procedure, byte[] p0, SigningToken token, Officer officer, Consumer<Step> step) {
        return issue(dossier, procedure, ResultRule.NONE, p0, Map.of(), token, officer, step);
    }

    /// @param rule how its kind is stamped, and how long it holds
    /// @param wishes where somebody moved the marks
    Dossier issue(
            Dossier dossier,
            Procedure procedure,
            ResultRule rule,
            byte[] p0,
            Map<Part, Wish> wishes,
            SigningToken token,
            Officer officer,
            Consumer<Step> step) {
        step.accept(Step.SEAL_AND_STAMP);
        var id = ResultId.next(random);
        var index = store.sealIndexes().next(sealKey.id());
        var stamped = stamper.stamp(
                p0, plan(id, index, dossier, procedure, rule, p0, officer).with(wishes));
        step.accept(Step.SIGN);
        var note = new SignatureNote(procedure.resultName(), office.place());
        var title = procedure.resultName()
                + " · "
                + dossier.receipt().map(r -> r.code().value()).orElse("");
        var one = token.about(title);
        // many wait at once, and each signer is of one thread
        var signed = (token.waits() ? new PdfSigner() : signer).sign(stamped, one, note, clock.instant());
        step.accept(Step.CHECK);
        SignedFile.check(signed, p0, clock.instant());
        step.accept(Step.DEPOSIT);
        var paper = store.shelf().keep(new ByteArrayInputStream(signed), "result", dossier.id());
        return store.perform(
                new Act.ResolveDossier(dossier.id(), result(id, index, dossier, procedure, rule, paper)), officer);
    }

    /// Where the marks would stand.
    ///
    /// @throws Problem of the stamp
    StampPreview preview(ResultRule rule, byte[] p0, Map<Part, Wish> wishes, Officer officer) {
        var plan = plan(rule, LIKE_A_SEAL, officer);
        return stamper.preview(p0, plan.with(wishes));
    }

    private StampPlan plan(ResultRule rule, String sealText, Officer officer) {
        return StampPlan.result(sealText, marks.signature(), marks.officeSeal(), officer.name())
                .with(StampProfile.of(rule.stamp()));
    }

    /// The last day of use.
    private @Nullable LocalDate validUntil(ResultRule rule) {
        return rule.validUntil(LocalDate.ofInstant(clock.instant(), VIETNAM));
    }

    /// The moment after the last day.
    private @Nullable Instant expiry(ResultRule rule) {
        var until = validUntil(rule);
        return until == null ? null : until.plusDays(1).atStartOfDay(VIETNAM).toInstant();
    }

    private StampPlan plan(
            ResultId id, int index, Dossier dossier, Procedure procedure, ResultRule rule, byte[] p0, Officer officer) {
        var owner = dossier.applicant();
        var seal = Seal.of(
                        id,
                        kind(procedure),
                        office.code(),
                        clock.instant(),
                        expiry(rule),
                        p0,
                        Seal.hint(owner.name(), owner.birth().year()),
                        sealKey)
                .listedAt(index);
        var text = SealText.sign(seal, sealKey).url(marks.host());
        return plan(rule, text, officer);
    }

    private Result result(
            ResultId id, int index, Dossier dossier, Procedure procedure, ResultRule rule, PaperId paper) {
        var code = dossier.receipt().orElseThrow().code();
        return new Result(
                id,
                kind(procedure),
                dossier.applicant().number(),
                procedure.resultName(),
                code.value(),
                procedure.name(),
                office.code(),
                clock.instant(),
                validUntil(rule),
                "VN",
                Result.Status.VALID,
                paper,
                Ties.NONE.replacing(dossier.progress().correctionOf()).listed(sealKey.id(), index));
    }

    /// The national code of the result; the procedure's own where the catalogue knows none.
    private static String kind(Procedure procedure) {
        var code = procedure.resultCode();
        return code.isBlank() ? procedure.code().value() : code;
    }
}
