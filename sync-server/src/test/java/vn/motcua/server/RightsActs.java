// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.dossier.Assignment;
import vn.motcua.model.dossier.ByPost;
import vn.motcua.model.dossier.Consignment;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.OnDesk;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.PostalMode;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.Ties;
import vn.motcua.server.store.Database;

/// Every act of the trade on a dossier of an office, laid into the centre in the stage where the act is possible.
final class RightsActs {

    private static final AtomicInteger SERIAL = new AtomicInteger(5000);
    private static final OfficerId BY = new OfficerId("truoc.do");
    private static final List<SupplementItem> ITEMS = List.of(new SupplementItem("Giấy chứng sinh", "thiếu"));

    private final Database database;

    RightsActs(Database database) {
        this.database = database;
    }

    /// By the name that stands in the table.
    Map<String, Function<OfficeCode, Act>> all() {
        var acts = new LinkedHashMap<String, Function<OfficeCode, Act>>();
        acts.put("ReceiveDossier", o -> new Act.ReceiveDossier(received(o, provisional(o))));
        acts.put(
                "RegisterOutcome",
                o -> new Act.RegisterOutcome(Moves.refuse(complete(o), Sample.NOW, BY, "không thuộc thẩm quyền", "")));
        acts.put(
                "FileDossier online",
                o -> new Act.FileDossier(Moves.file(complete(o), Filing.online(official(o), Sample.NOW))));
        acts.put("FileDossier by post", o -> new Act.FileDossier(byPost(o)));
        acts.put("AcceptFiled", o -> {
            var code = official(o);
            var filed = laid(Moves.file(complete(o), Filing.online(code, Sample.NOW)));
            return new Act.AcceptFiled(filed.id(), Sample.promised(filed, code));
        });
        acts.put("SendBag", o -> new Act.SendBag(laid(byPost(o)).id(), "T1", "N1"));
        acts.put(
                "SignBag",
                o -> new Act.SignBag(laid(ByPost.sendIn(byPost(o), "T1", "N1")).id(), "T1"));
        acts.put("RequestSupplement at intake", o -> supplement(laid(received(o)), ""));
        acts.put("RequestSupplement in process", o -> supplement(laid(inProcess(o)), ""));
        acts.put("RequestSupplement again", o -> supplement(laid(supplemented(o)), "sai ở lần trước"));
        acts.put("CompleteSupplement", o -> {
            var waiting = laid(awaiting(o));
            return new Act.CompleteSupplement(
                    waiting.id(), waiting.papers(), waiting.receipt().orElseThrow());
        });
        acts.put("Refuse at intake", o -> {
            var filed = laid(Moves.file(complete(o), Filing.online(official(o), Sample.NOW)));
            return new Act.Refuse(filed.id(), "không thuộc thẩm quyền", "");
        });
        acts.put("Refuse in process", o -> new Act.Refuse(laid(inProcess(o)).id(), "không đủ điều kiện", ""));
        acts.put("Transfer", o -> new Act.Transfer(laid(received(o)).id(), "Tư pháp"));
        acts.put("DemandPayment", o -> new Act.DemandPayment(laid(inProcess(o)).id(), 1000, "phí"));
        acts.put("Extend", o -> {
            var due = Sample.receipt(1).due().plusDays(3);
            return new Act.Extend(laid(inProcess(o)).id(), due, "OUTSIDE", "chờ xác minh");
        });
        acts.put("MoveDue", o -> {
            var due = Sample.receipt(1).due().plusDays(1);
            return new Act.MoveDue(laid(inProcess(o)).id(), due, "lịch nghỉ đổi");
        });
        acts.put("Withdraw", o -> new Act.Withdraw(laid(received(o)).id(), "công dân xin rút", List.of()));
        acts.put("CloseDossier", o -> new Act.CloseDossier(laid(inProcess(o)).id(), "không giải quyết được"));
        acts.put(
                "ResolveDossier", o -> new Act.ResolveDossier(laid(inProcess(o)).id(), result(o)));
        acts.put("CorrectResult", o -> {
            var due = Sample.receipt(1).due().plusDays(3);
            return new Act.CorrectResult(laid(ready(o)).id(), due, "sai họ tên");
        });
        acts.put("HandOver", o -> new Act.HandOver(laid(ready(o)).id(), "owner"));
        acts.put(
                "Rate",
                o -> new Act.Rate(
                        laid(ready(o).handOver(Sample.NOW, BY, "owner")).id(), 5));
        acts.put("SendResult", o -> new Act.SendResult(laid(ready(o)).id(), RightsTableTest.THIRD, "DS-1", ""));
        acts.put("ResultCameBack", o -> {
            var given = ByPost.give(ready(o), RightsTableTest.THIRD, "DS-1", "", Sample.NOW);
            return new Act.ResultCameBack(laid(given).id(), "vắng nhà");
        });
        acts.put("Assign", o -> new Act.Assign(laid(received(o)).id(), RightsTableTest.boss(o), "nghỉ phép"));
        acts.put("SendBack", o -> {
            var boss = new Assignment(RightsTableTest.boss(o), BY, Sample.NOW, "nghỉ phép");
            return new Act.SendBack(laid(OnDesk.assign(received(o), boss)).id(), "thiếu tờ khai");
        });
        acts.put("Urge", o -> new Act.Urge(laid(received(o)).id(), "sắp hết hạn"));
        acts.put("EditFields", o -> {
            var edits = Map.of("child.name", new FieldEdit("", "Trần Gia Bảo"));
            return new Act.EditFields(laid(received(o)).id(), edits);
        });
        acts.put("AddNote", o -> new Act.AddNote(laid(received(o)).id(), "ghi chú"));
        acts.put("TakeFee", o -> {
            var payment = new Payment("BL-" + UUID.randomUUID(), 8000, "cash", Sample.NOW, BY);
            return new Act.TakeFee(laid(received(o)).id(), payment);
        });
        acts.put("CancelReceipt", o -> new Act.CancelReceipt(laid(received(o)).id(), "tiếp nhận nhầm"));
        acts.put("Forward", o -> new Act.Forward(laid(received(o)).id(), RightsTableTest.THIRD, "sai thẩm quyền"));
        acts.put("RevokeResult", o -> new OnResult.RevokeResult(kept(o).id(), "khai man", ""));
        acts.put("ReplaceResult", o -> new OnResult.ReplaceResult(kept(o).id(), kept(o).id(), "cấp lại"));
        acts.put("ReissueCopy", o -> {
            var original = kept(o);
            return new OnResult.ReissueCopy(original.id(), result(o).tied(Ties.NONE.copying(original.id())), "vay vốn");
        });
        return acts;
    }

    /// It stands in the warehouse.
    private Result kept(OfficeCode office) {
        var result = result(office);
        database.write(tx -> tx.results().put(result));
        return result;
    }

    private static Act supplement(Dossier dossier, String override) {
        return new Act.RequestSupplement(dossier.id(), ITEMS, "thiếu giấy tờ", override);
    }

    private static Dossier complete(OfficeCode office) {
        var id = new vn.motcua.model.dossier.DossierId(UUID.randomUUID());
        var dossier = Sample.compared(Dossier.open(id, office, Sample.BIRTH, Sample.citizen()));
        for (DossierPaper paper : Sample.toScan(dossier)) {
            var scanned = new Source.Scanned(PaperId.of(paper.required().name().getBytes()), 1);
            dossier = dossier.withPaper(paper.required().no(), scanned);
        }
        return dossier;
    }

    private static Dossier received(OfficeCode office) {
        return received(office, official(office));
    }

    private static Dossier received(OfficeCode office, DossierCode code) {
        return complete(office).receive(receipt(code));
    }

    private static Dossier byPost(OfficeCode office) {
        var filing = Filing.byPost(office, new Consignment("P1", "N1", PostalMode.SEND), Sample.NOW);
        return Moves.file(complete(office), filing);
    }

    private static Dossier inProcess(OfficeCode office) {
        return Moves.transfer(received(office), "Tư pháp", Sample.NOW, Sample.CATALOGUE);
    }

    private static Dossier awaiting(OfficeCode office) {
        return Moves.requestSupplement(received(office), new Supplement(ITEMS, "thiếu", "", Sample.NOW, BY));
    }

    private static Dossier supplemented(OfficeCode office) {
        var waiting = awaiting(office);
        return Moves.completeSupplement(
                waiting, waiting.papers(), waiting.receipt().orElseThrow());
    }

    private static Dossier ready(OfficeCode office) {
        return inProcess(office).resolve(ResultId.next(new java.util.Random()));
    }

    /// Issued long ago on paper, another each time.
    static Result oldResult(OfficeCode office) {
        return result(office, SERIAL.incrementAndGet() + "/1998", PaperId.of(new byte[] {7}));
    }

    private static Result result(OfficeCode office) {
        return result(office, Sample.result().notation(), null);
    }

    private static Result result(OfficeCode office, String notation, @Nullable PaperId paper) {
        var sample = Sample.result();
        return new Result(
                ResultId.next(new java.util.Random()),
                sample.kind(),
                sample.owner(),
                sample.name(),
                notation,
                sample.summary(),
                office,
                Sample.NOW,
                null,
                sample.scope(),
                Result.Status.VALID,
                paper);
    }

    private static Receipt receipt(DossierCode code) {
        var sample = Sample.receipt(1);
        return new Receipt(code, sample.receivedAt(), sample.receivedBy(), sample.due(), 0);
    }

    private static DossierCode official(OfficeCode office) {
        return DossierCode.official(office, today(), SERIAL.incrementAndGet());
    }

    private static DossierCode provisional(OfficeCode office) {
        return DossierCode.provisional(office, "Q03", today(), SERIAL.incrementAndGet());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Sample.NOW, ZoneOffset.UTC);
    }

    /// It stands at the centre at version 1.
    private Dossier laid(Dossier dossier) {
        var first = dossier.atVersion(1);
        var entry = new HistoryEntry(first.id(), 1, Sample.NOW, BY, "ReceiveDossier", "");
        database.write(tx -> {
            tx.dossiers().put(first, entry, new CommandId(UUID.randomUUID()));
            first.code().ifPresent(code -> tx.dossiers().addCode(code, first.id()));
        });
        return first;
    }
}
