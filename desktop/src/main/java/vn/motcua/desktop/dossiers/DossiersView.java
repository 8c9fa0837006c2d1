// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Note;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.PapersView;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Stage;

/// The desk of dossiers: the lists in the middle, the open one or the sheet of an act on the right.
public final class DossiersView extends BorderPane implements Desk {

    private final Words words;
    private final DossiersViewModel model;
    private final TextField search = new TextField();
    private final ChipsView chips;
    private final ListTableView table;
    private final DrawerView drawer;
    private final PapersView papers;
    private final ActSheetView sheet;
    private final VBox said = Boxes.column(8);
    private final ActionBar bar;
    private final ActionButton main;
    private final ActionButton supplement;
    private final ActionButton reprint;
    private final ActionButton refresh;
    private final ActionButton more;
    private final ActionButton dues;
    private final ExchangeView exchange;
    private final SimpleStringProperty mainText = new SimpleStringProperty("");

    public DossiersView(Words words, DossiersViewModel model) {
        this.words = words;
        this.model = model;
        chips = new ChipsView(words, model.list());
        table = new ListTableView(words, model.list());
        drawer = new DrawerView(words, model, this::begin);
        sheet = new ActSheetView(words, model);
        refresh = new ActionButton(words.get("dossiers.refresh"), "refresh", "F5", model::load).quiet();
        more = new ActionButton(words.get("dossiers.more"), "chevron-down", "Shortcut+Down", model.list()::more)
                .quiet();
        more.visibleProperty().bind(model.list().hasMore());
        reprint = new ActionButton(
                words.get("dossiers.task.REPRINT"), "printer-outline", "Shortcut+P", () -> begin(Task.REPRINT));
        supplement = new ActionButton(
                words.get("dossiers.key.SUPPLEMENT"), "file-plus-outline", "F8", () -> begin(Task.SUPPLEMENT));
        main = new ActionButton("", "arrow-right-circle-outline", "F9", this::main)
                .accent()
                .saying(mainText);
        var nothing = Bindings.isEmpty(table.getItems())
                .and(model.opened().isNull())
                .and(model.sheet().isNull());
        main.disableProperty().bind(model.busy().or(nothing));
        offer(reprint, Task.REPRINT);
        offer(supplement, Task.SUPPLEMENT);
        var close = new ActionButton(words.get("dossiers.close"), "close", "Esc", model::back);
        close.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.canGoBack(),
                        model.opened(),
                        model.sheet(),
                        model.list().text(),
                        model.papers().at()));
        bar = new ActionBar(List.of(), List.of(close, reprint, supplement, main));
        dues = new ActionButton(words.get("dossiers.dues"), "calendar-refresh", "F7", model::proposeDues).quiet();
        dues.setVisible(model.movesDues());
        dues.setDisable(!model.movesDues());
        exchange = new ExchangeView(words, model.exchange());
        exchange.taking(this);
        exchange.getChildren().addAll(dues, more);
        papers = new PapersView(model.papers(), words, false);
        var page = Boxes.styled(page(), "page");
        setCenter(page);
        model.papers().at().subscribe(_ -> setCenter(model.papers().isShown() ? papers : page));
        model.opened().subscribe(_ -> aside());
        model.sheet().subscribe(_ -> aside());
        model.said().subscribe(this::say);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<DossierRow>) _ -> follow());
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 1 && table.chosen().size() == 1) {
                model.open(table.chosen().getFirst().id());
            }
        });
    }

    private VBox page() {
        search.setPromptText(words.get("dossiers.search"));
        search.textProperty().bindBidirectional(model.list().text());
        search.setStyle("-fx-pref-width: 24em; -fx-min-width: 8em;");
        var below =
                model.list().sizes().map(sizes -> words.get("dossiers.below", sizes.getOrDefault(DossierGroup.ALL, 0)));
        var title = Boxes.wide(Texts.title(words.get("dossiers.title"), below));
        title.setMinWidth(USE_PREF_SIZE);
        var top = Boxes.row(12, title, search, refresh);
        said.managedProperty().bind(Bindings.isNotEmpty(said.getChildren()));
        var page = new VBox(12, top, chips, said, Boxes.tall(table), exchange);
        page.setMinWidth(0);
        return page;
    }

    /// A button that is there only where its act is.
    private void offer(ActionButton button, Task task) {
        var there = Bindings.createBooleanBinding(
                () -> model.sheet().get() == null
                        && model.opened().get() != null
                        && model.opened().get().tasks().contains(task),
                model.opened(),
                model.sheet());
        Boxes.shownWhile(button, there);
        button.disableProperty().bind(there.not());
    }

    private void aside() {
        var asking = model.sheet().get() != null;
        var open = model.opened().get() != null;
        Node right = asking ? sheet : open ? drawer : null;
        if (getRight() != right) {
            setRight(right);
        }
        table.narrow(right != null);
        var opened = model.opened().get();
        if (opened != null && table.chosen().isEmpty()) {
            table.choose(opened.dossier().id());
        }
        if (asking) {
            sheet.enter();
        } else {
            table.requestFocus();
        }
        follow();
    }

    /// What F9 does where the desk stands.
    private void follow() {
        var chosen = table.chosen();
        var opened = model.opened().get();
        if (model.sheet().get() != null) {
            mainText.set(words.get("dossiers.confirm"));
        } else if (isBatch()) {
            mainText.set(words.get("dossiers.main.batch", chosen.size()));
        } else if (opened != null && chosen.size() <= 1) {
            mainText.set(words.get(
                    "dossiers.task." + opened.tasks().stream().findFirst().orElse(Task.NOTE)));
        } else {
            mainText.set(words.get("dossiers.main.open"));
        }
    }

    private boolean isBatch() {
        var chosen = table.chosen();
        return chosen.size() > 1 && chosen.stream().allMatch(d -> d.stage() instanceof Stage.Received);
    }

    private void main() {
        var opened = model.opened().get();
        if (model.sheet().get() != null) {
            sheet.confirm();
        } else if (isBatch()) {
            model.begin(Task.TRANSFER, table.chosen());
        } else if (opened != null && table.chosen().size() <= 1) {
            opened.tasks().stream().findFirst().ifPresent(this::begin);
        } else {
            openChosen();
        }
    }

    private void begin(Task task) {
        model.begin(task);
    }

    private void openChosen() {
        if (table.chosen().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        if (!table.chosen().isEmpty()) {
            model.open(table.chosen().getFirst().id());
        }
    }

    private void say(Said now) {
        said.getChildren().clear();
        if (!now.done().isEmpty()) {
            said.getChildren()
                    .add(Note.done(
                            words.get("dossiers." + now.done(), now.args().toArray())));
        }
        now.problems().forEach(why -> said.getChildren().add(Note.refused(words, why)));
    }

    /// Shows a dossier that another desk found.
    public void open(DossierId dossier) {
        model.open(dossier);
    }

    @Override
    public Node body() {
        return this;
    }

    @Override
    public ActionBar actions() {
        return bar;
    }

    @Override
    public List<ActionButton> buttons() {
        var all = new ArrayList<>(bar.buttons());
        all.add(refresh);
        all.add(more);
        all.add(dues);
        all.addAll(exchange.buttons());
        all.addAll(model.papers().isShown() ? papers.buttons() : List.of(drawer.see, drawer.save));
        return all;
    }

    @Override
    public boolean scanned(Scan scan) {
        if (!Set.of(Scan.Kind.DOSSIER, Scan.Kind.ASKED, Scan.Kind.SHEET).contains(scan.kind())) {
            return false;
        }
        model.open(scan.text());
        return true;
    }

    @Override
    public boolean pressed(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
        } else if (key.getCode() == KeyCode.F2) {
            chips.next(key.isShiftDown() ? -1 : 1);
        } else if (model.sheet().get() != null) {
            return false;
        } else if (key.isAltDown() && key.getCode().isDigitKey()) {
            return task(key.getCode().getCode() - KeyCode.DIGIT1.getCode());
        } else if (key.getCode() == KeyCode.ENTER) {
            openChosen();
        } else if (key.getCode() == KeyCode.DOWN && search.isFocused()) {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        } else {
            return false;
        }
        return true;
    }

    private boolean task(int at) {
        var now = model.opened().get();
        if (now == null || at < 0 || at >= now.tasks().size()) {
            return false;
        }
        begin(now.tasks().get(at));
        return true;
    }

    @Override
    public void entered() {
        model.load();
        table.requestFocus();
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return model.list()
                .sizes()
                .map(sizes ->
                        sizes.getOrDefault(DossierGroup.FILED, 0) + sizes.getOrDefault(DossierGroup.TO_TRANSFER, 0));
    }
}
