// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.result.ResultId;

/// A dossier (hồ sơ). A record whose verbs return a new one or refuse; those that move its stage are in [Moves]. An
/// illegal move cannot be written.
///
/// @param version 0 for what the centre has not seen, then +1 for each accepted change
/// @param office that resolves it
/// @param procedureVersion first day of the procedure's version it was opened under
/// @param procedureName as printed
/// @param fields what the request says, by field key, for example `child.name`
/// @param payments money taken for it, oldest first; only ever added to
/// @param filing how it came
/// @param progress what has happened to it that no stage remembers
public record Dossier(
        DossierId id,
        long version,
        OfficeCode office,
        ProcedureCode procedure,
        LocalDate procedureVersion,
        String procedureName,
        Citizen applicant,
        Map<String, String> fields,
        List<DossierPaper> papers,
        List<Payment> payments,
        Filing filing,
        Progress progress,
        Stage stage) {

    public Dossier {
        fields = Map.copyOf(fields);
        papers = List.copyOf(papers);
        payments = payments == null ? List.of() : List.copyOf(payments); // version 0.1 wrote none of these
        filing = filing == null ? Filing.AT_COUNTER : filing;
        progress = progress == null ? Progress.NONE : progress;
    }

    /// A draft for a citizen: every required paper is still missing.
    public static Dossier open(DossierId id, OfficeCode office, Procedure procedure, Citizen applicant) {
        var papers = procedure.papers().stream()
                .map(p -> new DossierPaper(p, new Source.Missing()))
                .toList();
        return new Dossier(
                id,
                0,
                office,
                procedure.code(),
                procedure.validFrom(),
                procedure.name(),
                applicant,
                Map.of(),
                papers,
                List.of(),
                Filing.AT_COUNTER,
                Progress.NONE,
                new Stage.Draft());
    }

    /// @param no position in the procedure's list, from 1
    public Dossier withPaper(int no, Source source) {
        var changed = new ArrayList<>(papers);
        changed.replaceAll(p -> p.required().no() == no ? new DossierPaper(p.required(), source, p.demanded()) : p);
        return withPapers(changed);
    }

    /// The whole checklist, for example with a row for an authorisation.
    public Dossier withPapers(List<DossierPaper> changed) {
        requireDraft();
        return withChecklist(changed);
    }

    public Dossier withFields(Map<String, String> changed) {
        requireDraft();
        return with(version, office, applicant, changed, papers, payments, filing, progress, stage);
    }

    public Dossier withApplicant(Citizen changed) {
        requireDraft();
        return with(version, office, changed, fields, papers, payments, filing, progress, stage);
    }

    public Dossier withFiling(Filing changed) {
        requireDraft();
        return filed(changed);
    }

    /// Papers whose originals are given back with the result, by name.
    public Dossier withOriginals(List<String> originals) {
        requireDraft();
        return with(progress.holding(originals));
    }

    /// The officer has checked the papers and takes the dossier in.
    public Dossier receive(Receipt receipt) {
        return Moves.receive(this, receipt);
    }

    /// The result is signed and deposited.
    public Dossier resolve(ResultId result) {
        return Moves.resolve(this, result);
    }

    /// The result is put into the citizen's hands against the receipt.
    public Dossier handOver(Instant at, OfficerId by, String recipient) {
        return Moves.handOver(this, at, by, recipient, ReturnPath.RECEIPT, "", List.of());
    }

    /// The same dossier as the centre keeps it.
    public Dossier atVersion(long accepted) {
        return with(accepted, office, applicant, fields, papers, payments, filing, progress, stage);
    }

    /// What the request says is corrected after it was filed, field by field. A field that says it already stays.
    ///
    /// @throws Problem FIELD_CHANGED (arguments: the field keys) where another value than the expected one stands
    public Dossier correct(Map<String, FieldEdit> edits) {
        Life.requireOpen(stage);
        return with(
                version, office, applicant, FieldEdit.apply(fields, edits), papers, payments, filing, progress, stage);
    }

    /// Money was taken: a fact that no later decision undoes. The same payment twice is one.
    public Dossier pay(Payment payment) {
        if (stage instanceof Stage.Draft) {
            throw new Problem(DossierProblem.NOT_RECEIVED);
        }
        if (payments.stream().anyMatch(p -> p.id().equals(payment.id()))) {
            return this;
        }
        var more = new ArrayList<>(payments);
        more.add(payment);
        return Moves.paid(with(version, office, applicant, fields, papers, more, filing, progress, stage));
    }

    /// In đồng.
    public long paidDong() {
        return payments.stream().mapToLong(Payment::dong).sum();
    }

    /// Asked for in all, in đồng: the receipt's fee and what was demanded later; nothing where the receipt is void.
    public long owedDong() {
        return stage instanceof Stage.Cancelled
                ? 0
                : receipt().map(Receipt::feeDong).orElse(0L) + progress.demandedDong();
    }

    /// Another office resolves it from here on.
    public Dossier forward(OfficeCode to) {
        Life.requireOpen(stage);
        return with(version, to, applicant, fields, papers, payments, filing, progress, stage);
    }

    /// The centre enters it into the register of the year.
    public Dossier registered(RegisterNumber number) {
        return with(progress.registered(number));
    }

    /// The same dossier under the official code that replaces a provisional one.
    public Dossier under(DossierCode official) {
        var known = filing.code() == null ? this : filed(filing.under(official));
        return receipt().map(r -> known.at(stage.promising(r.under(official)))).orElse(known);
    }

    public Optional<Receipt> receipt() {
        return Optional.ofNullable(stage.receipt());
    }

    /// The one code it is known under (NĐ 118/2025 art 28), empty while it has none.
    public Optional<DossierCode> code() {
        return receipt().map(Receipt::code).or(() -> Optional.ofNullable(filing.code()));
    }

    public Optional<ResultId> result() {
        return switch (stage) {
            case Stage.ResultReady(var _, var result) -> Optional.of(result);
            case Stage.Returned returned -> Optional.of(returned.result());
            default -> Optional.empty();
        };
    }

    public List<DossierPaper> missing() {
        return papers.stream().filter(DossierPaper::isMissing).toList();
    }

    /// The scans that travel with this dossier.
    public List<PaperId> scans() {
        return DossierPaper.scans(papers);
    }

    /// Scans of it were signed.
    ///
    /// @throws Problem SCAN_REPLACED if one of them is not on the checklist any more: nothing was changed
    public Dossier signed(List<SignedScan> scans) {
        return withChecklist(DossierPaper.signed(papers, scans));
    }

    /// On whose desk it lies: where it was laid last, else with who received it; empty before it was received.
    public Optional<OfficerId> assignee() {
        var desks = progress.desks();
        return desks.isEmpty()
                ? receipt().map(Receipt::receivedBy)
                : Optional.of(desks.getLast().to());
    }

    /// Which office may change it now. Sync conflicts are rare because the stage says who may write.
    public OfficeCode holder() {
        var taker = filing.office();
        return taker != null && stage instanceof Stage.Filed && filing.isWithPost() ? taker : office;
    }

    /// The offices that hear of it: the one that resolves it, the one that took it in, the post that brings it home.
    public Set<OfficeCode> audience() {
        var offices = new LinkedHashSet<>(Set.of(office));
        Optional.ofNullable(filing.office()).ifPresent(offices::add);
        Optional.ofNullable(progress.delivery()).map(Delivery::post).ifPresent(offices::add);
        return offices;
    }

    /// The office works on it and its due moment is past. While it waits for the citizen no clock runs.
    public boolean isOverdue(LocalDateTime now) {
        return stage.isRunning() && receipt().filter(r -> r.due().isBefore(now)).isPresent();
    }

    Dossier at(Stage next) {
        return with(version, office, applicant, fields, papers, payments, filing, progress, next);
    }

    Dossier with(Progress next) {
        return with(version, office, applicant, fields, papers, payments, filing, next, stage);
    }

    Dossier filed(Filing next) {
        return with(version, office, applicant, fields, papers, payments, next, progress, stage);
    }

    Dossier withChecklist(List<DossierPaper> changed) {
        return with(version, office, applicant, fields, changed, payments, filing, progress, stage);
    }

    private Dossier with(
            long version,
            OfficeCode office,
            Citizen applicant,
            Map<String, String> fields,
            List<DossierPaper> papers,
            List<Payment> payments,
            Filing filing,
            Progress progress,
            Stage stage) {
        return new Dossier(
                id,
                version,
                office,
                procedure,
                procedureVersion,
                procedureName,
                applicant,
                fields,
                papers,
                payments,
                filing,
                progress,
                stage);
    }

    private void requireDraft() {
        if (!(stage instanceof Stage.Draft)) {
            throw new Problem(DossierProblem.ALREADY_RECEIVED);
        }
    }

    @Override
    public String toString() {
        return "Dossier[" + id + " v" + version + " " + stage.getClass().getSimpleName() + "]";
    }
}
