// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.TimeLimit;

/// Gathers from a dossier what form 01 says.
final class ReceiptFacts {

    private static final FormText TEXT = new FormText("receipt.properties");

    private ReceiptFacts() {}

    /// @param code absent while the dossier is a draft
    /// @param masked hide the middle of numbers: for the screen, never for the paper
    static AppointmentSlip of(
            Dossier dossier,
            Optional<DossierCode> code,
            LocalDateTime at,
            LocalDateTime due,
            long feeDong,
            Office office,
            Officer receiver,
            Procedure procedure,
            boolean masked) {
        var fields = dossier.fields();
        var way = ReturnWay.of(fields);
        return new AppointmentSlip(
                Letterhead.of(office, at.toLocalDate()),
                code.map(DossierCode::value).orElse(""),
                code.filter(DossierCode::isProvisional).isPresent(),
                submitter(dossier, masked),
                dossier.filing().channel(),
                owner(dossier),
                dossier.procedureName(),
                dossier.procedure().value(),
                papers(dossier.papers()),
                sets(fields.get("sets")),
                limit(procedure.limit()),
                at,
                due,
                way,
                TEXT.get("return." + way, office.name()),
                feeDong,
                RegisterEntry.of(dossier.progress().register()),
                receiver.name(),
                "");
    }

    private static Party submitter(Dossier dossier, boolean masked) {
        var named = dossier.filing().submitter();
        var citizen = named == null ? dossier.applicant() : named;
        return new Party(
                citizen.name(),
                citizen.residence(),
                masked ? citizen.maskedPhone() : citizen.phone(),
                dossier.fields().getOrDefault("email", ""),
                masked ? citizen.number().masked() : citizen.number().value());
    }

    private static Party owner(Dossier dossier) {
        var fields = dossier.fields();
        Citizen citizen = dossier.applicant();
        var name = first(fields.get("owner.name"), fields.get("child.name"), citizen.name());
        return new Party(name, first(fields.get("owner.address"), citizen.residence()), "", "", "");
    }

    /// The papers of a dossier as a form lists them: where none is collected, it says why.
    static List<PaperRow> papers(List<DossierPaper> papers) {
        return papers.stream()
                .filter(p -> p.required().required() || !(p.source() instanceof Source.Missing))
                .map(ReceiptFacts::row)
                .toList();
    }

    private static PaperRow row(DossierPaper paper) {
        var name = paper.required().name();
        var no = String.valueOf(paper.required().no());
        return switch (paper.source()) {
            case Source.Scanned _, Source.NotScanned _ ->
                new PaperRow(
                        no,
                        name,
                        paper.required().original(),
                        0,
                        paper.required().copy());
            case Source.Declared _ -> new PaperRow(no, TEXT.get("declared", name), 1, 0, 0);
            case Source.FromWarehouse _ -> none(no, "warehouse", name);
            case Source.Shown _ -> none(no, "shown", name);
            case Source.Missing _ -> none(no, "missing", name);
        };
    }

    private static PaperRow none(String no, String key, String name) {
        return new PaperRow(no, TEXT.get(key, name), 0, 0, 0);
    }

    private static int sets(@Nullable String field) {
        return field != null && field.matches("\\d{1,3}") ? Integer.parseInt(field) : 1;
    }

    private static String limit(TimeLimit limit) {
        return TEXT.get("limit." + limit.unit(), "%02d".formatted(limit.quantity()));
    }

    private static String first(@Nullable String... values) {
        for (var value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
