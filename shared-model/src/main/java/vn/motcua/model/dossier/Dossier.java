// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.result.ResultId;

/// A dossier (hồ sơ). A record whose verbs return a new one or refuse; an illegal move cannot be written.
///
/// @param version 0 for what the centre has not seen, then +1 for each accepted change
/// @param office that resolves it
/// @param procedureVersion first day of the procedure's version it was opened under
/// @param procedureName as printed
/// @param fields what the request says, by field key, for example `child.name`
/// @param payments money taken for it, oldest first; only ever added to
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
        Stage stage) {

    public Dossier {
        fields = Map.copyOf(fields);
        papers = List.copyOf(papers);
        payments = payments == null ? List.of() : List.copyOf(payments); // version 0.1 wrote none
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
                new Stage.Draft());
    }

    /// @param no position in the procedure's list, from 1
    public Dossier withPaper(int no, Source source) {
        requireDraft();
        var changed = new ArrayList<>(papers);
        changed.replaceAll(p -> p.required().no() == no ? new DossierPaper(p.required(), source) : p);
        return with(version, office, applicant, fields, changed, payments, stage);
    }

    public Dossier withFields(Map<String, String> changed) {
        requireDraft();
        return with(version, office, applicant, changed, papers, payments, stage);
    }

    public Dossier withApplicant(Citizen changed) {
        requireDraft();
        return with(version, office, changed, fields, papers, payments, stage);
    }

    /// The officer has checked the papers and takes the dossier in.
    public Dossier receive(Receipt receipt) {
        requireDraft();
        if (!missing().isEmpty()) {
            throw new Problem(DossierProblem.PAPERS_MISSING, missing().size());
        }
        return at(new Stage.Received(receipt));
    }

    /// The result is signed and deposited.
    public Dossier resolve(ResultId result) {
        return switch (stage) {
            case Stage.Received(var receipt) -> at(new Stage.ResultReady(receipt, result));
            case Stage.Draft _ -> throw new Problem(DossierProblem.NOT_RECEIVED);
            case Stage.ResultReady _, Stage.Returned _ -> throw new Problem(DossierProblem.ALREADY_RETURNED);
            case Stage.Cancelled _ -> throw new Problem(DossierProblem.CANCELLED);
            case Stage.Unknown _ -> throw new Problem(DossierProblem.UNKNOWN_STAGE);
        };
    }

    /// The result is put into the citizen's hands (NĐ 118/2025 art 6: with the receipt, without it, or by
    /// authorisation).
    public Dossier handOver(Instant at, OfficerId by, String recipient) {
        return switch (stage) {
            case Stage.ResultReady(var receipt, var result) ->
                at(new Stage.Returned(receipt, result, at, by, recipient));
            case Stage.Draft _, Stage.Received _ -> throw new Problem(DossierProblem.NO_RESULT);
            case Stage.Returned _ -> throw new Problem(DossierProblem.ALREADY_RETURNED);
            case Stage.Cancelled _ -> throw new Problem(DossierProblem.CANCELLED);
            case Stage.Unknown _ -> throw new Problem(DossierProblem.UNKNOWN_STAGE);
        };
    }

    /// The same dossier as the centre keeps it.
    public Dossier atVersion(long accepted) {
        return with(accepted, office, applicant, fields, papers, payments, stage);
    }

    /// What the request says is corrected after it was received, field by field. A field that says it already stays.
    ///
    /// @throws Problem FIELD_CHANGED (arguments: the field keys) where another value than the expected one stands
    public Dossier correct(Map<String, FieldEdit> edits) {
        requireOpen();
        var disputed = edits.entrySet().stream()
                .filter(e -> !e.getValue().fits(fields.getOrDefault(e.getKey(), "")))
                .map(Map.Entry::getKey)
                .sorted()
                .toArray();
        if (disputed.length > 0) {
            throw new Problem(DossierProblem.FIELD_CHANGED, disputed);
        }
        var changed = new HashMap<>(fields);
        edits.forEach((key, edit) -> changed.put(key, edit.to()));
        return changed.equals(fields) ? this : with(version, office, applicant, changed, papers, payments, stage);
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
        return with(version, office, applicant, fields, papers, more, stage);
    }

    /// In đồng.
    public long paidDong() {
        return payments.stream().mapToLong(Payment::dong).sum();
    }

    /// The receipt is taken back: received twice, or by mistake. Its code is void for ever.
    public Dossier cancel(Instant at, OfficerId by, String reason) {
        if (stage instanceof Stage.Received(var receipt)) {
            return at(new Stage.Cancelled(receipt, at, by, reason));
        }
        requireOpen();
        throw new Problem(DossierProblem.ALREADY_RETURNED);
    }

    /// Another office resolves it from here on.
    public Dossier forward(OfficeCode to) {
        requireOpen();
        return with(version, to, applicant, fields, papers, payments, stage);
    }

    /// The same dossier under the official code that replaces a provisional one.
    public Dossier under(DossierCode official) {
        return switch (stage) {
            case Stage.Received(var receipt) -> at(new Stage.Received(receipt.under(official)));
            case Stage.ResultReady(var receipt, var result) ->
                at(new Stage.ResultReady(receipt.under(official), result));
            case Stage.Returned(var receipt, var result, var when, var by, var recipient) ->
                at(new Stage.Returned(receipt.under(official), result, when, by, recipient));
            case Stage.Cancelled(var receipt, var when, var by, var reason) ->
                at(new Stage.Cancelled(receipt.under(official), when, by, reason));
            case Stage.Draft _, Stage.Unknown _ -> this;
        };
    }

    public Optional<Receipt> receipt() {
        return switch (stage) {
            case Stage.Received(var receipt) -> Optional.of(receipt);
            case Stage.ResultReady(var receipt, var _) -> Optional.of(receipt);
            case Stage.Returned(var receipt, var _, var _, var _, var _) -> Optional.of(receipt);
            case Stage.Cancelled(var receipt, var _, var _, var _) -> Optional.of(receipt);
            case Stage.Draft _, Stage.Unknown _ -> Optional.empty();
        };
    }

    public Optional<ResultId> result() {
        return switch (stage) {
            case Stage.ResultReady(var _, var result) -> Optional.of(result);
            case Stage.Returned(var _, var result, var _, var _, var _) -> Optional.of(result);
            case Stage.Draft _, Stage.Received _, Stage.Cancelled _, Stage.Unknown _ -> Optional.empty();
        };
    }

    public List<DossierPaper> missing() {
        return papers.stream().filter(DossierPaper::isMissing).toList();
    }

    /// The scans that travel with this dossier.
    public List<PaperId> scans() {
        return papers.stream()
                .map(DossierPaper::source)
                .filter(Source.Scanned.class::isInstance)
                .map(s -> ((Source.Scanned) s).paper())
                .toList();
    }

    /// Which office may change it now. Sync conflicts are rare because the stage says who may write.
    public OfficeCode holder() {
        return office;
    }

    /// Still in process and past its due moment.
    public boolean isOverdue(LocalDateTime now) {
        return stage instanceof Stage.Received(var receipt) && receipt.due().isBefore(now);
    }

    private Dossier at(Stage next) {
        return with(version, office, applicant, fields, papers, payments, next);
    }

    private Dossier with(
            long version,
            OfficeCode office,
            Citizen applicant,
            Map<String, String> fields,
            List<DossierPaper> papers,
            List<Payment> payments,
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
                stage);
    }

    /// Received, and neither returned nor cancelled.
    private void requireOpen() {
        switch (stage) {
            case Stage.Received _, Stage.ResultReady _ -> {}
            case Stage.Draft _ -> throw new Problem(DossierProblem.NOT_RECEIVED);
            case Stage.Returned _ -> throw new Problem(DossierProblem.ALREADY_RETURNED);
            case Stage.Cancelled _ -> throw new Problem(DossierProblem.CANCELLED);
            case Stage.Unknown _ -> throw new Problem(DossierProblem.UNKNOWN_STAGE);
        }
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
