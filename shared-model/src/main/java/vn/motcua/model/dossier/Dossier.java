// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
        Stage stage) {

    public Dossier {
        fields = Map.copyOf(fields);
        papers = List.copyOf(papers);
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
                new Stage.Draft());
    }

    /// @param no position in the procedure's list, from 1
    public Dossier withPaper(int no, Source source) {
        requireDraft();
        var changed = new ArrayList<>(papers);
        changed.replaceAll(p -> p.required().no() == no ? new DossierPaper(p.required(), source) : p);
        return new Dossier(
                id, version, office, procedure, procedureVersion, procedureName, applicant, fields, changed, stage);
    }

    public Dossier withFields(Map<String, String> changed) {
        requireDraft();
        return new Dossier(
                id, version, office, procedure, procedureVersion, procedureName, applicant, changed, papers, stage);
    }

    public Dossier withApplicant(Citizen changed) {
        requireDraft();
        return new Dossier(
                id, version, office, procedure, procedureVersion, procedureName, changed, fields, papers, stage);
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
            case Stage.Unknown _ -> throw new Problem(DossierProblem.UNKNOWN_STAGE);
        };
    }

    /// The same dossier as the centre keeps it.
    public Dossier atVersion(long accepted) {
        return new Dossier(
                id, accepted, office, procedure, procedureVersion, procedureName, applicant, fields, papers, stage);
    }

    /// The same dossier under the official code that replaces a provisional one.
    public Dossier under(DossierCode official) {
        return switch (stage) {
            case Stage.Received(var receipt) -> at(new Stage.Received(receipt.under(official)));
            case Stage.ResultReady(var receipt, var result) ->
                at(new Stage.ResultReady(receipt.under(official), result));
            case Stage.Returned(var receipt, var result, var when, var by, var recipient) ->
                at(new Stage.Returned(receipt.under(official), result, when, by, recipient));
            case Stage.Draft _, Stage.Unknown _ -> this;
        };
    }

    public Optional<Receipt> receipt() {
        return switch (stage) {
            case Stage.Received(var receipt) -> Optional.of(receipt);
            case Stage.ResultReady(var receipt, var _) -> Optional.of(receipt);
            case Stage.Returned(var receipt, var _, var _, var _, var _) -> Optional.of(receipt);
            case Stage.Draft _, Stage.Unknown _ -> Optional.empty();
        };
    }

    public Optional<ResultId> result() {
        return switch (stage) {
            case Stage.ResultReady(var _, var result) -> Optional.of(result);
            case Stage.Returned(var _, var result, var _, var _, var _) -> Optional.of(result);
            case Stage.Draft _, Stage.Received _, Stage.Unknown _ -> Optional.empty();
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
        return new Dossier(
                id, version, office, procedure, procedureVersion, procedureName, applicant, fields, papers, next);
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
