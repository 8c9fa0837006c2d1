// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Pending;
import vn.motcua.model.Sample;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;

/// The sync desk in each of its states, over the real store, for the tests of the window.
public final class SyncScreens implements AutoCloseable {

    /// What is open.
    public enum At {
        EMPTY,
        FIELDS,
        FIELDS_CHOSEN,
        TOO_LATE,
        REFUSED,
        MONEY,
        HELD,
        TASK,
        TWIN,
        PAPERS,
        WAITING,
        LONG
    }

    private static final Errand ERRAND = new Errand(() -> Path.of("hang-doi.motcua"), (_, _) -> "");

    private final Plot empty;
    private final Plot full;
    private final Plot lengthy;

    public SyncScreens(Path folder) {
        empty = new Plot(made(folder, "empty"));
        full = new Plot(made(folder, "full"));
        lengthy = new Plot(made(folder, "long"));
        fill(full);
        fillLong(lengthy);
    }

    /// A desk like this.
    public Desk desk(At at, Words words) {
        var model = model(at, words, Background.direct());
        var view = new SyncView(model, words, () -> {});
        model.opened();
        choose(model, at);
        return view;
    }

    /// The desk with everything in it, reading away from the screen.
    public Desk desk(Words words, Background background) {
        return new SyncView(model(At.FIELDS, words, background), words, () -> {});
    }

    /// The newest command of the queue with everything in it.
    public Pending newest() {
        return full.newest();
    }

    /// How many things wait for the officer there.
    public static int needing(At at) {
        return switch (at) {
            case EMPTY -> 0;
            case LONG -> 1;
            case TASK -> 7;
            default -> 6;
        };
    }

    private SyncViewModel model(At at, Words words, Background background) {
        var plot = at == At.EMPTY ? empty : at == At.LONG ? lengthy : full;
        var officer = at == At.TASK ? Sample.signer() : Sample.clerk();
        var kind = at == At.WAITING || at == At.LONG ? SyncState.Kind.OFFLINE : SyncState.Kind.SYNCED;
        var why = at == At.HELD
                ? new SyncState(
                        SyncState.Kind.BLOCKED,
                        Sample.NOW,
                        0,
                        0,
                        new Problem(vn.motcua.desktop.centre.CentreProblem.FORBIDDEN))
                : at == At.WAITING
                        ? new SyncState(
                                kind,
                                Sample.NOW,
                                0,
                                0,
                                null,
                                new Problem(SyncProblem.CLOCK_BEHIND, 7),
                                Sample.NOW.minusSeconds(1_320),
                                12)
                        : new SyncState(kind, Sample.NOW, 0, 0, null);
        return new SyncViewModel(new SyncViewModel.Parts(
                plot.store,
                new Post(Sample.office(), officer, "Q03"),
                new SimpleObjectProperty<>(why),
                () -> {},
                at == At.EMPTY ? Errands.none() : new Errands(ERRAND, ERRAND, ERRAND),
                words,
                key -> Sample.CATALOGUE.label(key).in(words.locale()),
                background,
                Plot.CLOCK,
                0,
                _ -> {},
                _ -> {}));
    }

    private static void choose(SyncViewModel model, At at) {
        switch (at) {
            case EMPTY, FIELDS -> {}
            case FIELDS_CHOSEN, LONG -> {
                model.sheet().choose(Choice.MINE);
                model.sheet().choose(Choice.CENTRE);
            }
            case TOO_LATE -> model.move(1);
            case REFUSED -> first(model, Group.REFUSED, 0);
            case MONEY -> first(model, Group.REFUSED, 1);
            case HELD -> first(model, Group.HELD, 0);
            case TASK -> first(model, Group.HELD, 1);
            case TWIN -> first(model, Group.TWIN, 0);
            case PAPERS -> first(model, Group.PAPERS, 0);
            case WAITING -> first(model, Group.WAITING, 0);
        }
    }

    private static void first(SyncViewModel model, Group group, int after) {
        Predicate<Row> wanted = r -> r instanceof Row.Thing && r.group() == group;
        var row = model.rows().stream().filter(wanted).skip(after).findFirst().orElseThrow();
        model.choose(java.util.Objects.requireNonNull(row.chosenAs()));
    }

    private static void fill(Plot plot) {
        var head = plot.disputed(1);
        plot.behind(
                head,
                new Act.AddNote(head.command().act().subject().orElseThrow(), "Đã báo người nộp"),
                Sample.clerk());
        plot.tooLate(2);
        plot.refused(
                new Act.ReceiveDossier(Sample.received(3)),
                Sample.clerk(),
                "exchange.CODE_TAKEN",
                "H17.242-261121-0003");
        var payment = new Payment(
                "BL-0007", 75_000, "cash", Sample.NOW, Sample.clerk().id());
        plot.refused(new Act.TakeFee(plot.known(4).id(), payment), Sample.clerk(), "exchange.BROKEN_COMMAND");
        plot.refused(new Act.AddNote(plot.known(5).id(), "Đã gọi người nộp"), Sample.clerk(), "dossier.NOT_YOURS");
        plot.heldForSomeone(new Act.AddNote(plot.known(6).id(), "Nộp bổ sung bản chính"), Sample.clerk());
        plot.task(plot.known(7));
        plot.twins(plot.known(9), plot.known(8));
        plot.underway(10);
        plot.store.shelf().keep(new ByteArrayInputStream(new byte[12_345]), "scan", null);
        for (var serial = 11; serial <= 14; serial++) {
            plot.act(new Act.ReceiveDossier(Sample.received(serial)), Sample.clerk());
        }
    }

    /// The longest names there are.
    private static void fillLong(Plot plot) {
        var procedure = Sample.CATALOGUE.procedures().stream()
                .max(Comparator.comparingInt((Procedure p) -> p.name().length()))
                .orElseThrow();
        var person = Sample.citizen();
        var long1 = new Citizen(
                person.number(),
                "Công Tằng Tôn Nữ Hoàng Thị Mỹ Phương Thảo",
                person.birth(),
                person.sex(),
                person.residence(),
                person.phone());
        var draft = Sample.compared(Dossier.open(Sample.dossierId(), Sample.OFFICE, procedure, long1))
                .withFields(Map.of("child.name", "Công Huyền Tôn Nữ Thị Hoàng Bảo Ngọc Minh Châu"));
        for (var paper : Sample.toScan(draft)) {
            draft = draft.withPaper(paper.required().no(), new Source.Scanned(PaperId.of(new byte[] {1}), 1));
        }
        var dossier = plot.known(draft.receive(Sample.receipt(1)));
        var edits = Map.of(
                "child.name",
                new FieldEdit(
                        "Công Huyền Tôn Nữ Thị Hoàng Bảo Ngọc Minh Châu",
                        "Công Huyền Tôn Nữ Thị Hoàng Bảo Ngọc Minh Châu Anh"),
                "declarant.residence",
                new FieldEdit(
                        "",
                        "Số 45/12/7 kiệt 214 đường Ông Ích Khiêm, tổ dân phố 27, phường Hải Châu, thành phố Đà Nẵng"));
        var pending = plot.act(new Act.EditFields(dossier.id(), edits), Sample.clerk());
        var centre = dossier.correct(
                        Map.of(
                                "child.name",
                                new FieldEdit(
                                        "Công Huyền Tôn Nữ Thị Hoàng Bảo Ngọc Minh Châu",
                                        "Công Huyền Tôn Nữ Thị Hoàng Bảo Ngọc Minh Khuê"),
                                "declarant.residence",
                                new FieldEdit(
                                        "",
                                        "Số 45/12/9 kiệt 214 đường Ông Ích Khiêm, tổ dân phố 28, phường Hải Châu, thành phố Đà Nẵng")))
                .atVersion(2);
        plot.conflict(
                pending,
                centre,
                new vn.motcua.model.command.Refusal(
                        "dossier.FIELD_CHANGED", List.of("child.name", "declarant.residence")));
    }

    private static Path made(Path folder, String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        empty.close();
        full.close();
        lengthy.close();
    }
}
