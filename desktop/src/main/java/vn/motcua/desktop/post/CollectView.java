// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Card;
import vn.motcua.desktop.kit.FactsStrip;
import vn.motcua.desktop.kit.Hero;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Named;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.PaneDesk;
import vn.motcua.desktop.kit.PaperPreview;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Scrolled;
import vn.motcua.desktop.kit.SectionTitle;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.OfficeUnit;

/// The agent's counter: sender on the left, papers and seal in the middle, the send note on the right.
public final class CollectView extends PaneDesk {

    private static final double LEFT = 20;

    private final CollectViewModel collect;
    private final Words words;
    private final SealingView sealing;
    private final ProcedureListView procedures;
    private final ComboBox<OfficeUnit> office = new ComboBox<>();
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final SimpleStringProperty below = new SimpleStringProperty("");
    private final SimpleStringProperty limit = new SimpleStringProperty("");
    private final SimpleStringProperty fee = new SimpleStringProperty("");
    private final ActionButton change;
    private final ActionButton scan;
    private final Region work;
    private final Hero empty;

    public CollectView(CollectViewModel collect, Words words, String printer) {
        this.collect = collect;
        this.words = words;
        sealing = new SealingView(collect, words);
        change = new ActionButton(words.get("post.change"), "swap-horizontal", "F2", this::choose);
        scan = new ActionButton(words.get("post.scan"), "scanner", "F6", collect::scan);
        procedures = new ProcedureListView(words, collect::procedures, p -> {
            collect.choose(p);
            show(collect.draft().get());
        });
        work = work();
        empty = Boxes.styled(new Hero("qrcode-scan", words.get("post.hero"), words.get("post.hero.line")), "page");
        lay(SaidView.left(LEFT, new SenderView(collect, words)), bar());
        said(new SaidView(collect.outcome(), words));
        var right = slip(printer);
        givesWay(right);
        setRight(right);
        collect.draft().subscribe(this::show);
        collect.sender().subscribe(_ -> show(collect.draft().get()));
    }

    private Region work() {
        office.getItems().setAll(collect.offices());
        office.setConverter(new Named<>(unit -> unit.office().name()));
        office.setMaxWidth(Double.MAX_VALUE);
        office.valueProperty().subscribe(unit -> {
            if (unit != null && unit != collect.office().get()) {
                collect.sendTo(unit);
            }
        });
        collect.office().subscribe(office::setValue);
        var facts = new FactsStrip()
                .fact(words.get("post.fact.limit"), limit)
                .fact(words.get("post.fact.from"), new SimpleStringProperty(words.get("post.fact.from.value")))
                .fact(words.get("post.fact.fee"), fee);
        var head = Boxes.row(
                12,
                Boxes.wide(Boxes.column(2, Texts.wrapped(title, "h1"), Texts.wrapped(below, "muted-s"))),
                change.quiet());
        var legal = new Note(
                Pill.Kind.WARN,
                "clock-alert-outline",
                Texts.wrapped(words.get("post.legal"), "strong"),
                Texts.wrapped(words.get("post.legal.line"), "muted-m"));
        var paid = new CheckBox(words.get("post.fee.taken"));
        paid.selectedProperty().bindBidirectional(collect.feeTaken());
        var money = new Card(
                6,
                Texts.wrapped(words.get("post.fee"), "h2"),
                Texts.wrapped(words.get("post.fee.line"), "muted-m"),
                paid);
        for (var only : List.of(legal, money)) {
            Boxes.shownWhile(only, collect.online().not());
        }
        var to = new Card(6, Texts.wrapped(words.get("post.office"), "h2"), office);
        var column = Boxes.column(12, head, facts, to, new CountView(collect, words, scan), sealing, legal, money);
        return new Scrolled(Boxes.styled(column, "middle-pane"));
    }

    private Region slip(String printer) {
        var paper = new PaperPreview();
        collect.slip()
                .subscribe(png -> paper.page().set(png == null ? null : new Image(new ByteArrayInputStream(png))));
        var will = Boxes.styled(
                Boxes.column(
                        6,
                        Texts.line(words.get("post.when"), "section-title"),
                        step(words.get("post.when.print", printer)),
                        step(words.get("post.when.bag")),
                        step(words.get("post.when.send"))),
                "note");
        will.setMinHeight(Region.USE_PREF_SIZE);
        var pane = new VBox(
                10,
                new SectionTitle(
                        "receipt-text-outline",
                        words.get("post.slip"),
                        new SimpleStringProperty(words.get("post.slip.form"))),
                Boxes.tall(paper),
                will);
        return Boxes.width(Boxes.styled(pane, "right-pane"), 26);
    }

    private static Node step(String text) {
        return Boxes.row(
                8, Icon.of("chevron-right", "icon-s", "muted-icon"), Boxes.wide(Texts.wrapped(text, "muted-m")));
    }

    private ActionBar bar() {
        var close = new ActionButton(words.get("post.close"), "close", "Esc", collect::close);
        var hold = new ActionButton(words.get("post.hold"), "pause", "F4", this::holdOrResume);
        var finish = new ActionButton(words.get("post.finish"), "package-variant-closed", "F9", this::finish)
                .accent()
                .saying(collect.online().map(on -> words.get(on ? "post.finish.online" : "post.finish")));
        finish.disableProperty().bind(collect.busy().or(collect.draft().isNull()));
        close.disableProperty()
                .bind(collect.draft().isNull().and(collect.sender().isNull()));
        return new ActionBar(
                        List.of(Icon.of("lock-outline", "muted-icon"), Texts.line(words.get("post.bar"), "muted-s")),
                        List.of(close, hold, finish))
                .elsewhere(change, scan);
    }

    private void holdOrResume() {
        if (collect.draft().get() != null) {
            collect.hold();
        } else {
            collect.held().stream().findFirst().ifPresent(collect::resume);
        }
    }

    private void finish() {
        if (!collect.online().get()) {
            collect.sealing().get().missing().ifPresent(sealing::focus);
        }
        collect.finish();
    }

    private void choose() {
        if (collect.sender().get() != null) {
            work(procedures);
            procedures.open();
        }
    }

    private void show(@Nullable Dossier draft) {
        if (draft == null) {
            if (collect.sender().get() == null) {
                work(empty);
            } else {
                choose();
            }
            return;
        }
        var procedure = collect.procedure(draft);
        title.set(procedure.name());
        below.set("%s · %s".formatted(procedure.code(), procedure.sectorName()));
        var time = procedure.clock().limit(vn.motcua.model.procedure.Channel.POST);
        limit.set(words.get("post.limit." + time.unit(), time.quantity()));
        fee.set(StatusWords.money(words, collect.fee(draft)));
        work(work);
    }

    @Override
    public boolean scanned(Scan read) {
        if (read.kind() == Scan.Kind.CARD && collect.draft().get() == null) {
            collect.card(read.text());
            return true;
        }
        if (read.kind() == Scan.Kind.OPAQUE && collect.draft().get() != null) {
            collect.seal(s ->
                    new Sealing(read.text(), s.sheets(), s.trip(), s.mode(), s.address(), s.sealSeen(), s.listRead()));
            return true;
        }
        return false;
    }

    @Override
    public boolean pressed(KeyEvent key) {
        if (collect.draft().get() == null || !key.isAltDown() || !key.getCode().isDigitKey()) {
            return false;
        }
        collect.count(key.getCode().getCode() - KeyCode.DIGIT0.getCode());
        return true;
    }

    @Override
    public void entered() {
        collect.load();
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return Bindings.size(collect.held());
    }
}
