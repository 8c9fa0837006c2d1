// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.TimeLimit;

/// What form 01 says, in the order of the law (DOMAIN §1.3; TT 03/2025/TT-VPCP, form 01), before it becomes a page.
///
/// @param code absent while the dossier is a draft
/// @param before lines above the table, [#after] those below it
record ReceiptContent(
        String parent,
        String office,
        Optional<DossierCode> code,
        String codeLine,
        String placeAndDate,
        List<Line> before,
        List<Row> rows,
        List<Line> after,
        String submitter,
        String receiver) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final FormText TEXT = new FormText("form01.properties");

    /// @param label in regular type, `value` in bold; a note has an empty label and is set in italics
    record Line(String label, String value) {}

    record Row(String no, String name, String original, String certified, String copy) {}

    /// @param masked hide the middle of numbers: for the screen, never for the paper
    static ReceiptContent of(
            Dossier dossier,
            Optional<DossierCode> code,
            LocalDateTime at,
            LocalDateTime due,
            long feeDong,
            Office office,
            Officer receiver,
            Procedure procedure,
            boolean masked) {
        return new ReceiptContent(
                office.parent(),
                office.name(),
                code,
                TEXT.get("code", code.map(DossierCode::value).orElseGet(() -> TEXT.get("code.later"))),
                TEXT.get("place.at", office.place(), day(at)),
                before(dossier, office, masked),
                rows(dossier.papers()),
                after(dossier, code, at, due, feeDong, office, procedure),
                dossier.applicant().name(),
                receiver.name());
    }

    private static List<Line> before(Dossier dossier, Office office, boolean masked) {
        var citizen = dossier.applicant();
        var fields = dossier.fields();
        var owner = first(fields.get("owner.name"), fields.get("child.name"), citizen.name());
        return List.of(
                line("unit", office.name()),
                line("submitter", TEXT.get("submitter.direct", citizen.name())),
                line("address", or(citizen.residence())),
                line("phone", or(phone(citizen, masked))),
                line("email", or(fields.getOrDefault("email", ""))),
                line(
                        "number",
                        masked ? citizen.number().masked() : citizen.number().value()),
                line("content", TEXT.get("content.value", dossier.procedureName(), dossier.procedure())),
                line("owner", owner),
                line("owner.address", or(first(fields.get("owner.address"), citizen.residence()))));
    }

    private static List<Line> after(
            Dossier dossier,
            Optional<DossierCode> code,
            LocalDateTime at,
            LocalDateTime due,
            long feeDong,
            Office office,
            Procedure procedure) {
        var lines = new ArrayList<Line>();
        lines.add(line("sets", TEXT.get("sets.value", dossier.fields().getOrDefault("sets", "01"))));
        lines.add(line("limit", limit(procedure.limit())));
        lines.add(line("received", moment(at)));
        lines.add(line("due", moment(due)));
        lines.add(new Line("", TEXT.get("lookup")));
        code.filter(DossierCode::isProvisional).ifPresent(_ -> lines.add(new Line("", TEXT.get("provisional"))));
        lines.add(line("return", TEXT.get("return." + ReturnWay.of(dossier.fields()), office.name())));
        lines.add(line("fee", feeDong == 0 ? TEXT.get("fee.free") : TEXT.get("fee.value", FormText.dong(feeDong))));
        lines.add(new Line(TEXT.get("register"), ""));
        return lines;
    }

    private static List<Row> rows(List<DossierPaper> papers) {
        return papers.stream()
                .filter(p -> p.required().required() || !(p.source() instanceof Source.Missing))
                .map(ReceiptContent::row)
                .toList();
    }

    private static Row row(DossierPaper paper) {
        var name = paper.required().name();
        var no = String.valueOf(paper.required().no());
        return switch (paper.source()) {
            case Source.Scanned _ ->
                new Row(
                        no,
                        name,
                        count(paper.required().original()),
                        "–",
                        count(paper.required().copy()));
            case Source.Declared _ -> new Row(no, TEXT.get("table.declared", name), "1", "–", "–");
            case Source.FromWarehouse _ -> none(no, "table.warehouse", name);
            case Source.Shown _ -> none(no, "table.shown", name);
            case Source.Missing _ -> none(no, "table.missing", name);
        };
    }

    private static Row none(String no, String key, String name) {
        return new Row(no, TEXT.get(key, name), "–", "–", "–");
    }

    private static Line line(String key, String value) {
        return new Line(TEXT.get(key), value);
    }

    private static String phone(Citizen citizen, boolean masked) {
        return masked ? citizen.maskedPhone() : citizen.phone();
    }

    private static String count(int n) {
        return n == 0 ? "–" : String.valueOf(n);
    }

    private static String or(String value) {
        return value.isBlank() ? TEXT.get("none") : value;
    }

    private static String first(@org.jspecify.annotations.Nullable String... values) {
        for (var value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    private static String limit(TimeLimit limit) {
        return TEXT.get("limit." + limit.unit(), "%02d".formatted(limit.quantity()));
    }

    private static String day(LocalDateTime at) {
        return TEXT.get("place", two(at.getDayOfMonth()), two(at.getMonthValue()), four(at));
    }

    private static String moment(LocalDateTime at) {
        return TEXT.get(
                "moment",
                two(at.getHour()),
                two(at.getMinute()),
                two(at.getDayOfMonth()),
                two(at.getMonthValue()),
                four(at));
    }

    private static String two(int n) {
        return "%02d".formatted(n);
    }

    private static String four(LocalDateTime at) {
        return "%04d".formatted(at.getYear());
    }
}
