// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.desktop.forms.BagRecord;
import vn.motcua.desktop.forms.DossierHandOver;
import vn.motcua.desktop.forms.FeeReceipt;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.PaperRow;
import vn.motcua.desktop.forms.Party;
import vn.motcua.desktop.forms.PostSlip;
import vn.motcua.desktop.forms.ResultHandOver;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficeUnit;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.wire.Catalogue;

/// What the sheets of the post say, as plain values.
final class PostSheets {

    private final Catalogue catalogue;
    private final Point point;
    /// A legal paper is Vietnamese, whatever the screen speaks.
    private final Words words = Words.of(Words.VIETNAMESE);

    PostSheets(Catalogue catalogue, Point point) {
        this.catalogue = catalogue;
        this.point = point;
    }

    /// Name of an office, its code where the directory does not know it.
    String name(OfficeCode office, LocalDateTime at) {
        return office.equals(point.office().code())
                ? point.office().name()
                : catalogue
                        .offices()
                        .find(office, at.toLocalDate())
                        .map(OfficeUnit::office)
                        .map(Office::name)
                        .orElse(office.value());
    }

    /// @param fee procedure fee taken for the agency, đồng
    PostSlip slip(Dossier dossier, Sealing sealing, long fee, LocalDateTime at) {
        var note = Bag.noteNo(dossier);
        return new PostSlip(
                head(at),
                note,
                "",
                sealing.sealNo(),
                Party.of(sender(dossier)),
                Party.of(dossier.applicant()),
                name(dossier.office(), at),
                dossier.procedureName(),
                dossier.procedure().value(),
                sealing.mode(),
                papers(dossier),
                fee,
                0,
                sealing.address(),
                at,
                point.officer().name());
    }

    private static Citizen sender(Dossier dossier) {
        return Optional.ofNullable(dossier.filing().submitter()).orElse(dossier.applicant());
    }

    /// What goes into the envelope; what is only shown stays with its owner, what is missing is said to be.
    List<PaperRow> papers(Dossier dossier) {
        var rows = new ArrayList<PaperRow>();
        for (var paper : dossier.papers()) {
            if (isSent(paper) || paper.isMissing()) {
                var required = paper.required();
                var none = paper.isMissing();
                var name = none ? words.get("post.slip.missing", required.name()) : required.name();
                var original = none ? 0 : Math.max(required.original(), required.copy() == 0 ? 1 : 0);
                rows.add(new PaperRow(String.valueOf(rows.size() + 1), name, original, 0, none ? 0 : required.copy()));
            }
        }
        return rows;
    }

    private static boolean isSent(DossierPaper paper) {
        return paper.required().kind() != RequiredPaper.Kind.PRESENT && !(paper.source() instanceof Source.Missing);
    }

    DossierHandOver list(Bag bag, LocalDateTime at) {
        var handed = bag.dossiers().stream()
                .map(d -> new DossierHandOver.Handed(
                        Bag.noteNo(d),
                        d.applicant().name(),
                        words.get("post.list.content", d.procedureName(), Sealing.sealOf(d)),
                        null,
                        papers(d)))
                .toList();
        return new DossierHandOver(
                head(at),
                bag.number(),
                point.office().name(),
                words.get("post.list.to", name(bag.to(), at), bag.sealNo()),
                at,
                handed,
                point.officer().name(),
                "");
    }

    BagRecord record(SignHandover.Signed signed) {
        var bag = signed.opening().bag();
        var rows = new ArrayList<BagRecord.Row>();
        for (var dossier : bag.dossiers()) {
            var found = signed.opening().found().getOrDefault(dossier.id(), Opening.Found.COMPLETE);
            rows.add(row(rows.size() + 1, dossier, found));
        }
        for (var note : signed.opening().surplus()) {
            var why = words.get("post.record.surplus");
            rows.add(new BagRecord.Row(rows.size() + 1, note, "", "", "", "", 0, false, why));
        }
        return new BagRecord(
                head(signed.at()),
                bag.number(),
                name(bag.post(), signed.at()),
                point.office().name(),
                bag.number(),
                bag.sealNo(),
                signed.opening().sealIntact(),
                signed.at(),
                rows,
                signed.opening().remark(),
                signed.opening().giver(),
                point.officer().name());
    }

    private BagRecord.Row row(int no, Dossier dossier, Opening.Found found) {
        var there = found == Opening.Found.COMPLETE;
        return new BagRecord.Row(
                no,
                Bag.noteNo(dossier),
                Sealing.sealOf(dossier),
                dossier.code().map(c -> c.value()).orElse(""),
                dossier.applicant().name(),
                dossier.procedureName(),
                (int) dossier.papers().stream().filter(PostSheets::isSent).count(),
                there,
                there ? "" : words.get("post.record." + found));
    }

    /// Of the fee that the agent took for the agency.
    FeeReceipt receipt(Dossier dossier, LocalDateTime at) {
        var paid = dossier.paidDong();
        return new FeeReceipt(
                head(at),
                "",
                "",
                "",
                Bag.noteNo(dossier),
                Party.of(sender(dossier)),
                Bag.noteNo(dossier),
                List.of(new FeeReceipt.Item(dossier.procedureName(), FeeReceipt.Sort.LP, paid)),
                FeeReceipt.Method.CASH,
                "",
                at,
                point.officer().name());
    }

    /// @param to who gets the results: the post, or the postman
    ResultHandOver results(String number, List<Dossier> results, String to, LocalDateTime at) {
        var rows = new ArrayList<ResultHandOver.Row>();
        for (var dossier : results) {
            rows.add(new ResultHandOver.Row(
                    rows.size() + 1,
                    dossier.code().map(c -> c.value()).orElse(""),
                    dossier.procedureName(),
                    catalogue
                            .version(dossier.procedure(), dossier.procedureVersion())
                            .resultName(),
                    dossier.applicant().name(),
                    address(dossier),
                    Math.max(0, dossier.owedDong() - dossier.paidDong()),
                    0));
        }
        return new ResultHandOver(
                head(at),
                number,
                point.office().name(),
                to,
                at,
                rows,
                point.officer().name(),
                "");
    }

    static String address(Dossier dossier) {
        var wanted = dossier.fields().getOrDefault(Sealing.ADDRESS, "");
        return wanted.isBlank() ? dossier.applicant().residence() : wanted;
    }

    private Letterhead head(LocalDateTime at) {
        return Letterhead.of(point.office(), at.toLocalDate());
    }
}
