// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.ActionBar;
import vn.motcua.desktop.kit.ActionButton;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.PapersView;
import vn.motcua.model.citizen.CitizenNumber;

/// The counter as a desk of the window: the empty desk, the session, the sheets over it, and which keys are whose.
public final class CounterView implements Desk {

    private final CounterViewModel counter;
    private final Words words;
    private final BorderPane root = new BorderPane();
    private final StackPane layers = new StackPane();
    private final HomeView home;
    private final CitizenView citizen;
    private final WorkView work;
    private final ReceiptView receipt;
    private final ScanView scan;
    private final ReviewView review;
    private final ProcedureView procedures;
    private final PapersView papers;
    private final DemandView demand;
    private final Map<Sheet, SheetPageView> pages;
    private final BorderPane session = new BorderPane() {
        @Override
        protected void layoutChildren() {
            showReceipt();
            super.layoutChildren();
        }
    };
    private final ActionBar papersBar;
    private final ActionBar sessionBar;
    private final ActionButton change;
    private final ActionButton end;

    /// @param printer name of the printer for people
    public CounterView(CounterViewModel counter, Words words, String printer) {
        this.counter = counter;
        this.words = words;
        change = new ActionButton(words.get("counter.procedure"), "swap-horizontal", "F2", counter::openProcedures);
        change.disableProperty().bind(counter.draft().waiting().isNotNull());
        end = new ActionButton(words.get("counter.end"), "exit-run", "Shortcut+Enter", counter::end);
        home = new HomeView(counter, words);
        citizen = new CitizenView(counter, words);
        work = new WorkView(counter, words, change, end);
        scan = new ScanView(counter, words, this::closeSheet);
        review = new ReviewView(counter, words, counter.draft()::openScan, this::closeSheet);
        procedures = new ProcedureView(counter, words);
        papers = new PapersView(counter.papers(), words, true);
        papersBar = new ActionBar(
                List.of(Icon.of("keyboard-outline", "muted-icon"), Texts.clipped(words.get("papers.keys"), "muted-s")),
                List.of(new ActionButton(words.get("papers.close"), "arrow-left", "Esc", this::closeSheet).accent()));
        demand = new DemandView(counter.draft(), words, this::closeSheet);
        pages = Map.of(
                Sheet.SUPPLEMENT, new SupplementView(counter, words, this::closeSheet),
                Sheet.REFUSAL, new RefusalView(counter, words, this::closeSheet),
                Sheet.DEMAND, demand,
                Sheet.PEOPLE, new PeopleView(counter.people(), words, this::closeSheet),
                Sheet.CITIZEN, new CitizenCheckView(counter.citizen(), words, this::closeSheet),
                Sheet.FEE, new FeeSheetView(counter.paying(), words, this::closeSheet));
        receipt = new ReceiptView(counter.draft(), counter.sheet(), words, printer);
        session.setLeft(citizen);
        session.setCenter(work);
        session.setRight(receipt);
        session.setMinWidth(0);
        sessionBar = new SessionBarView(counter, words).bar();
        root.setCenter(layers);
        root.getStylesheets()
                .add(Objects.requireNonNull(CounterView.class.getResource("counter.css"))
                        .toExternalForm());
        counter.file().subscribe(_ -> show(counter.sheet().get()));
        counter.sheet().subscribe(this::show);
        counter.goTo().subscribe(this::goTo);
        counter.notice().subscribe(this::noticeAtHome);
    }

    /// Opens the dossier whose supplement is brought.
    public void bring(String code) {
        counter.bring(code);
    }

    /// Opens a session for somebody that another place found.
    public void meet(CitizenNumber number) {
        counter.number(number);
    }

    @Override
    public Node body() {
        return root;
    }

    /// The bar changes with the sheet, so it stands in the body.
    @Override
    public ActionBar actions() {
        return ActionBar.none();
    }

    @Override
    public List<ActionButton> buttons() {
        return switch (counter.sheet().get()) {
            case PROCEDURES -> List.of();
            case PAPERS -> plus(papersBar.buttons(), papers.buttons());
            case SCAN -> scan.buttons();
            case REVIEW -> review.bar.buttons();
            case NONE ->
                counter.file().get() == null ? home.bar.buttons() : plus(sessionBar.buttons(), List.of(change, end));
            default -> page(counter.sheet().get()).bar().buttons();
        };
    }

    @Override
    public boolean scanned(Scan code) {
        switch (code.kind()) {
            case CARD -> counter.card(code.text());
            case OPAQUE -> counter.key(code.text());
            case ASKED -> counter.bring(code.text());
            case SEAL, DOSSIER, SHEET -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean pressed(KeyEvent key) {
        var sheet = counter.sheet().get();
        if (key.getCode() == KeyCode.ESCAPE && sheet != Sheet.NONE) {
            if (sheet != Sheet.SCAN || !scan.left()) {
                closeSheet();
            }
            return true;
        }
        if (key.isAltDown() && key.getCode().isDigitKey() && sheet != Sheet.PAPERS) {
            return digit(sheet, key);
        }
        return switch (sheet) {
            case SCAN -> scan.pressed(key);
            case REVIEW -> review.pressed(key);
            case PAPERS -> papers.pressed(key);
            case NONE -> inSession(key);
            default -> false;
        };
    }

    /// Alt and a digit: a row or a choice of what is open; with Shift the reason why a paper is asked for.
    private boolean digit(Sheet sheet, KeyEvent key) {
        var no = key.getCode().getCode() - KeyCode.DIGIT0.getCode();
        return switch (sheet) {
            case SCAN -> scan.assign(key.getCode());
            case NONE -> key.isShiftDown() ? demand(no) : row(no);
            case PROCEDURES, REVIEW, PAPERS -> false;
            default -> page(sheet).digit(no);
        };
    }

    private boolean demand(int no) {
        return demand.ask(no, () -> counter.sheet().set(Sheet.DEMAND));
    }

    private boolean inSession(KeyEvent key) {
        if (counter.file().get() == null) {
            return false;
        }
        if (key.getCode() == KeyCode.F3) {
            counter.openPeople();
        } else if (key.getCode() == KeyCode.F11) {
            counter.draft().draft().ifPresent(_ -> counter.sheet().set(Sheet.CITIZEN));
        } else if (key.getCode() == KeyCode.F6) {
            counter.draft().scanNow();
        } else if (key.getCode() == KeyCode.F7) {
            counter.draft().openReview();
            counter.paying().open();
        } else if (key.getCode() == KeyCode.F10) {
            counter.openPapers();
        } else if (key.getCode() == KeyCode.P && key.isShortcutDown()) {
            counter.reprint();
        } else {
            return false;
        }
        return true;
    }

    private boolean row(int no) {
        counter.draft().act(no);
        return true;
    }

    @Override
    public void entered() {
        if (counter.file().get() == null) {
            counter.start();
        }
    }

    @Override
    public void ended() {
        counter.draft().finish();
    }

    @Override
    public ObservableValue<? extends Number> waiting() {
        return counter.morning().map(m -> m.drafts().size());
    }

    private void closeSheet() {
        counter.sheet().set(Sheet.NONE);
    }

    private void show(Sheet sheet) {
        counter.draft().scan().folder().shown(sheet == Sheet.SCAN);
        var open = counter.file().get() != null;
        var under = open ? session : home;
        layers.getChildren()
                .setAll(
                        switch (sheet) {
                            case PROCEDURES -> List.of(under, procedures);
                            case SCAN -> List.of(scan);
                            case REVIEW -> List.of(review);
                            case PAPERS -> List.of(papers);
                            default -> List.of(under);
                        });
        work.setVisible(counter.draft().dossier().get() != null || sheet == Sheet.NONE);
        // the citizen on the left and the paper on the right stay where they are
        session.setCenter(pages.containsKey(sheet) ? page(sheet) : work);
        root.setBottom(
                switch (sheet) {
                    case SCAN -> scan.bar;
                    case REVIEW -> review.bar;
                    case PAPERS -> papersBar;
                    case NONE, PROCEDURES -> open ? sessionBar : home.bar;
                    default -> page(sheet).bar();
                });
        focus(sheet);
    }

    private void focus(Sheet sheet) {
        switch (sheet) {
            case PROCEDURES -> procedures.open();
            case REVIEW -> review.open();
            case NONE, SCAN, PAPERS -> root.requestFocus();
            default -> page(sheet).open();
        }
    }

    private SheetPageView page(Sheet sheet) {
        return Objects.requireNonNull(pages.get(sheet));
    }

    /// Large letters on a small screen leave no room for it beside the work.
    private void showReceipt() {
        var wanted = citizen.prefWidth(-1) + session.getCenter().minWidth(-1) + receipt.prefWidth(-1);
        receipt.setVisible(session.getWidth() >= wanted);
        receipt.setManaged(receipt.isVisible());
    }

    private void goTo(@Nullable Todo todo) {
        if (todo == null) {
            return;
        }
        switch (todo.kind()) {
            case NAME -> citizen.askName();
            case UNSURE -> counter.draft().openReview();
            case DEMAND -> demand(Integer.parseInt(todo.target()));
            default -> work.goTo(todo);
        }
    }

    /// With nobody at the desk a notice lies above the empty desk.
    private void noticeAtHome(Notice notice) {
        home.setTop(
                notice.isEmpty() ? null : Boxes.styled(Boxes.column(0, NoticeView.of(notice, words, counter)), "page"));
    }

    private static List<ActionButton> plus(List<ActionButton> some, List<ActionButton> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
