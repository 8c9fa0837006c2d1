// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Masked;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.PapersViewModel;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;

/// The open dossier: what can be done to it, its facts, what the citizen was asked for, its papers, what happened.
final class DrawerView extends Scrolled {

    private static final int MOST_KEYS = 9;
    /// em
    static final double WIDTH = 25;

    private final Words words;
    private final DossiersViewModel model;
    private final Consumer<Task> begin;
    final ActionButton see;
    final ActionButton save;
    private final VBox content = Boxes.styled(Boxes.column(16), "right-pane");

    DrawerView(Words words, DossiersViewModel model, Consumer<Task> begin) {
        this.words = words;
        this.model = model;
        this.begin = begin;
        see = new ActionButton(words.get("papers.open"), "file-eye-outline", "F4", model::seePaper).quiet();
        save = new ActionButton(words.get("dossiers.save_papers"), "folder-download-outline", "Shortcut+S", this::save)
                .quiet();
        setContent(content);
        Boxes.width(this, WIDTH);
        model.opened().subscribe(this::show);
    }

    private void show(@Nullable Opened now) {
        content.getChildren().clear();
        if (now == null) {
            return;
        }
        var d = now.dossier();
        var mark = now.mark();
        content.getChildren()
                .addAll(
                        Boxes.column(
                                4,
                                Texts.wrapped(d.procedureName(), "h2"),
                                Boxes.row(8, Texts.line(FormFacts.code(d), "muted-m"), Boxes.space()),
                                Boxes.row(
                                        8,
                                        new Pill(mark.kind(), mark.icon(), mark.text(words)),
                                        new Pill(
                                                Pill.Kind.MUTED,
                                                "folder-outline",
                                                words.get("dossiers.stage." + DossierRow.stage(d.stage()))))),
                        tasks(now),
                        facts(now));
        if (d.stage() instanceof Stage.AwaitingSupplement(var _, var asked)) {
            var list = section("file-plus-outline", "dossiers.asked");
            asked.items().forEach(i -> list.getChildren().add(Texts.wrapped("• " + i.what(), "muted-m")));
            list.getChildren().add(Texts.wrapped(asked.reason(), "muted-m"));
            content.getChildren().add(list);
        }
        content.getChildren().addAll(papers(d), timeline(now));
        setVvalue(0);
    }

    private Node tasks(Opened now) {
        var list = Boxes.column(4);
        for (var i = 0; i < now.tasks().size(); i++) {
            var task = now.tasks().get(i);
            var face = Boxes.row(
                    9, Icon.of(task.icon(), "icon-s"), Boxes.wide(Texts.clipped(words.get("dossiers.task." + task))));
            if (i < MOST_KEYS) {
                face.getChildren().add(new Keycap("Alt " + (i + 1)));
            }
            var button = Boxes.styled(new Button(null, face), "flat", "task");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setFocusTraversable(false);
            button.setAccessibleText(words.get("dossiers.task." + task));
            button.setOnAction(_ -> begin.accept(task));
            face.prefWidthProperty().bind(button.widthProperty().subtract(20));
            list.getChildren().add(button);
        }
        return list;
    }

    private Node facts(Opened now) {
        var d = now.dossier();
        var grid = new GridPane(12, 7);
        var owner = d.applicant();
        masked(grid, "dossiers.owner", Mask.name(owner.name()), owner.name());
        masked(grid, "dossiers.number", owner.number().masked(), owner.number().value());
        if (!owner.phone().isBlank()) {
            masked(grid, "dossiers.phone", Mask.phone(owner.phone()), owner.phone());
        }
        submitter(grid, d.filing().submitter());
        fact(
                grid,
                "dossiers.channel",
                words.get("dossiers.channel." + d.filing().channel()));
        var filed = d.filing().filedAt();
        if (filed != null && d.filing().channel() != Channel.COUNTER) {
            fact(grid, "dossiers.filed", moment(filed));
        }
        d.receipt().ifPresent(r -> promise(grid, r));
        if (d.stage() instanceof Stage.InProcess work && !work.unit().isBlank()) {
            fact(grid, "dossiers.unit", work.unit());
        }
        if (!now.assignee().isEmpty()) {
            fact(grid, "dossiers.assignee", now.assignee());
        }
        var register = d.progress().register();
        fact(
                grid,
                "dossiers.register",
                register == null
                        ? words.get("dossiers.register.none")
                        : words.get(
                                "dossiers.register.value",
                                String.valueOf(register.year()),
                                String.valueOf(register.number())));
        d.progress()
                .extensions()
                .forEach(e -> fact(grid, "dossiers.extended", words.get("dossiers.moved", say(e.from()), say(e.to()))));
        if (!d.progress().originals().isEmpty()) {
            fact(grid, "dossiers.originals", String.join("\n", d.progress().originals()));
        }
        return grid;
    }

    private void submitter(GridPane grid, @Nullable Citizen submitter) {
        if (submitter != null) {
            masked(grid, "dossiers.submitter", Mask.name(submitter.name()), submitter.name());
        }
    }

    private void promise(GridPane grid, Receipt receipt) {
        fact(grid, "dossiers.received", moment(receipt.receivedAt()));
        var restarted = receipt.restartedAt();
        if (restarted != null) {
            fact(grid, "dossiers.restarted", moment(restarted));
        }
        fact(grid, "dossiers.promised", say(receipt.due()));
        fact(grid, "dossiers.fee", String.format(Locale.of("vi", "VN"), "%,d ₫", receipt.feeDong()));
    }

    private Node papers(Dossier d) {
        var list = section("file-document-multiple-outline", "dossiers.papers");
        if (!PapersViewModel.scanned(d).isEmpty()) {
            list.getChildren().add(new FlowPane(8, 4, see, save));
        }
        d.papers().forEach(p -> list.getChildren().add(paper(p)));
        return list;
    }

    private void save() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.get("dossiers.save_papers"));
        var folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            model.savePapers(folder.toPath());
        }
    }

    /// What the source says; of a scan, who signed it.
    private String source(DossierPaper paper) {
        var said = words.get("dossiers.source." + paper.source().getClass().getSimpleName());
        if (paper.source() instanceof Source.Scanned scan) {
            for (var by : scan.signatures()) {
                said += "\n" + words.get("dossiers.signed." + by.slot(), by.signer(), moment(by.at()));
            }
        }
        return said;
    }

    private Node paper(DossierPaper paper) {
        var missing = paper.isMissing();
        return Boxes.row(
                9,
                Icon.of(missing ? "file-alert-outline" : "file-check-outline", "icon-s", "muted-icon"),
                Boxes.wide(Boxes.column(
                        1,
                        Texts.wrapped(paper.required().name()),
                        Texts.wrapped(source(paper), missing ? "blocker" : "muted-s"))));
    }

    private Node timeline(Opened now) {
        var list = section("timeline-clock-outline", "dossiers.timeline");
        for (var line : now.lines()) {
            var key = "dossiers.history." + line.what();
            var what = words.has(key) ? words.get(key) : line.what();
            var box = Boxes.column(
                    1,
                    Texts.wrapped(what, "strong"),
                    Texts.wrapped(words.get("dossiers.line", say(line.at()), line.who()), "muted-s"));
            if (!line.note().isBlank()) {
                box.getChildren().add(Texts.wrapped(line.note(), "muted-m"));
            }
            list.getChildren().add(box);
        }
        return list;
    }

    private VBox section(String icon, String key) {
        return Boxes.column(7, new SectionTitle(icon, words.get(key), new SimpleStringProperty("")));
    }

    private void fact(GridPane grid, String key, String value) {
        grid.addRow(grid.getRowCount(), Texts.line(words.get(key), "fact-name"), Texts.wrapped(value));
    }

    private void masked(GridPane grid, String key, String hidden, String whole) {
        var value = new Masked(
                words,
                words.get(key),
                new SimpleStringProperty(hidden),
                new SimpleStringProperty(whole),
                () -> model.revealed(key));
        grid.addRow(grid.getRowCount(), Texts.line(words.get(key), "fact-name"), value);
    }

    private static String moment(Instant at) {
        return say(Deadlines.local(at));
    }

    private static String say(LocalDateTime at) {
        return Asking.say(at);
    }
}
