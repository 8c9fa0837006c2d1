// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.Letterhead;
import vn.motcua.desktop.forms.RegisterSheet;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.print.FilePrinter;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// The desk of dossiers in each of its states, over the real store, for the tests of the window.
public final class DossiersScreens implements AutoCloseable {

    /// What is open.
    public enum At {
        LIST,
        INBOX,
        SUPPLEMENTS,
        NEAR,
        NOTHING,
        FOUND,
        OPENED,
        BATCH,
        ASKING,
        EXTENDING,
        SAID,
        PAPER,
        PAPER_AWAY
    }

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZONE);
    private static final Officer ALL = new Officer(
            new OfficerId("ha.tran"),
            "Trần Thu Hà",
            "Cán bộ tiếp nhận",
            Sample.OFFICE,
            Set.of(Role.CLERK, Role.SUPERVISOR, Role.SPECIALIST));

    private final Store store;
    private final FilePrinter printer;
    private int serial = 100;

    public DossiersScreens(Path folder) {
        store = Store.open(folder, StoreKey.random(), CLOCK);
        printer = new FilePrinter(folder.resolve("sheets"));
        for (var hours : List.of(1, 2, 17, 20, 30)) {
            received(hours);
        }
        for (var hours : List.of(60, 200)) {
            transferred(hours);
        }
        var asked = transferred(70);
        var items = List.of(new SupplementItem("Giấy chứng sinh (bản chính)", "bản quét mờ, không đọc được ngày sinh"));
        store.perform(new Act.RequestSupplement(asked.id(), items, "Bản quét mờ", ""), acting(Role.SPECIALIST));
        store.perform(new Act.DemandPayment(transferred(80).id(), 50_000, "Phí thẩm định"), ALL);
        for (var hours : List.of(1, 15, 40)) {
            filed(hours);
        }
    }

    private static Officer acting(Role role) {
        return new Officer(ALL.id(), ALL.name(), ALL.title(), ALL.office(), Set.of(role));
    }

    private Dossier received(int hoursAgo) {
        var at = Sample.NOW.minus(Duration.ofHours(hoursAgo));
        var day = LocalDateTime.ofInstant(at, ZONE);
        var code = DossierCode.official(Sample.OFFICE, day.toLocalDate(), ++serial);
        var receipt =
                new Receipt(code, at, ALL.id(), day.plusDays(3).withHour(17).withMinute(0), 8_000);
        return store.perform(new Act.ReceiveDossier(Sample.complete().receive(receipt)), ALL);
    }

    private Dossier transferred(int hoursAgo) {
        return store.perform(new Act.Transfer(received(hoursAgo).id(), "Công chức tư pháp – hộ tịch"), ALL);
    }

    private void filed(int hoursAgo) {
        var at = Sample.NOW.minus(Duration.ofHours(hoursAgo));
        var day = LocalDateTime.ofInstant(at, ZONE).toLocalDate();
        var code = DossierCode.official(Sample.OFFICE, day, 9000 + ++serial);
        var card = Sample.BIRTH.papers().getLast();
        var whole = Sample.complete().withPaper(card.no(), new Source.Scanned(identity(), 1));
        var draft = serial % 2 == 0 ? whole : Sample.draft();
        store.perform(new Act.FileDossier(Moves.file(draft, Filing.online(code, at))), ALL);
    }

    /// A desk like this.
    public Desk desk(At at, Words words) {
        var seat = new Seat(Sample.office(), ALL, "Q03", true);
        var acts = new DossierActs(store, printer, Sample.CATALOGUE, seat, CLOCK);
        var papers = new OpenPaper(this::scan, store, ALL, "processing");
        var model = new DossiersViewModel(acts, papers, words, Background.direct(), _ -> {}, _ -> {});
        var view = new DossiersView(words, model);
        model.load();
        show(at, model);
        return view;
    }

    /// The identity paper is here; the others lie at the centre, which is away.
    private InputStream scan(PaperId paper, DossierId dossier, LongConsumer arrived) {
        if (paper.equals(identity())) {
            var head = Letterhead.of(Sample.office(), Sample.TODAY);
            var sheet = new RegisterSheet(head, 2026, "01", List.of(), null, "Trần Thu Hà");
            return new ByteArrayInputStream(Forms.shipped().pdf(sheet, true));
        }
        throw new Problem(CentreProblem.UNREACHABLE);
    }

    private static PaperId identity() {
        return PaperId.of(new byte[] {6});
    }

    private void show(At at, DossiersViewModel model) {
        switch (at) {
            case LIST -> {}
            case INBOX -> model.list().group().set(DossierGroup.FILED);
            case SUPPLEMENTS -> model.list().group().set(DossierGroup.AWAITING_SUPPLEMENT);
            case NEAR -> model.list().group().set(DossierGroup.NEAR_DUE);
            case NOTHING -> model.list().text().set("không có ai");
            case FOUND -> model.list().text().set("thùy linh");
            case OPENED -> {
                model.list().group().set(DossierGroup.AWAITING_SUPPLEMENT);
                model.open(model.list().rows().getFirst().dossier().id());
            }
            case BATCH -> model.begin(Task.TRANSFER, shown(model));
            case ASKING -> model.begin(Task.SUPPLEMENT, shown(model).subList(0, 1));
            case EXTENDING -> {
                model.list().group().set(DossierGroup.IN_PROCESS);
                model.open(model.list().rows().getFirst().dossier().id());
                model.begin(Task.EXTEND);
            }
            case PAPER, PAPER_AWAY -> {
                model.list().group().set(DossierGroup.FILED);
                model.open(shown(model).stream()
                        .filter(d -> d.scans().contains(identity()))
                        .findFirst()
                        .orElseThrow()
                        .id());
                model.seePaper();
                if (at == At.PAPER) {
                    model.papers().choose(model.papers().papers().size() - 1);
                }
            }
            case SAID -> {
                model.begin(Task.SUPPLEMENT, shown(model).subList(0, 1));
                model.confirm(java.util.Map.of(Ask.REASON, "x"));
            }
        }
    }

    private static List<Dossier> shown(DossiersViewModel model) {
        return model.list().rows().stream().map(DossierRow::dossier).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
