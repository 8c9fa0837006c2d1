// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.ReturnWay;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Lists;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;

/// The dossier in hand: its checklist, fields, pages, preview and what it still lacks. Each change is kept on the
/// disk while the officer goes on, and the preview follows.
public final class DraftViewModel {

    private final CounterWork work;
    private final ObjectProperty<Sheet> sheet;
    private final ReadingViewModel reading;
    private final SavingViewModel saving;
    private final PreviewViewModel preview;
    private final ReadOnlyObjectWrapper<@Nullable Dossier> dossier = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ChecklistRow> rows = FXCollections.observableArrayList();
    private final RequestViewModel request;
    private final ObservableList<Todo> todos = FXCollections.observableArrayList();
    private final BooleanBinding blocked = Bindings.isNotEmpty(todos);
    private final BooleanBinding closed = Bindings.createBooleanBinding(() -> draft().isEmpty(), dossier);
    private @Nullable CitizenFile file;
    private final ReadOnlyObjectWrapper<@Nullable Dossier> waiting = new ReadOnlyObjectWrapper<>();

    /// @param sheet which sheet lies over the session
    DraftViewModel(
            CounterWork work,
            Devices devices,
            Background background,
            Words words,
            ObjectProperty<Sheet> sheet,
            Consumer<Problem> problems) {
        this.work = work;
        this.sheet = sheet;
        request = new RequestViewModel(words, this::typed);
        reading = new ReadingViewModel(
                this, work.intake(), work.papers(), devices.marking(work.intake()), background, sheet, problems);
        saving = new SavingViewModel(work.intake(), background, problems);
        preview = new PreviewViewModel(work.sheets(), background, dossier, sheet, problems);
    }

    /// Takes a draft, new or put aside earlier, in hand.
    void take(Dossier opened) {
        waiting.set(null);
        open(opened);
    }

    private void open(Dossier opened) {
        dossier.set(opened);
        request.begin(work.intake().request(opened.procedure()));
        sheet.set(Sheet.NONE);
        reading.begin(opened);
        changed();
    }

    /// Takes a copy in hand of a dossier whose supplement is brought; only what is brought is written in the end.
    void refill(Dossier asked) {
        waiting.set(asked);
        open(BringSupplement.copy(asked));
    }

    /// The dossier whose supplement is in hand.
    ReadOnlyObjectProperty<@Nullable Dossier> waiting() {
        return waiting.getReadOnlyProperty();
    }

    boolean isRefill() {
        return waiting.get() != null;
    }

    /// More became known of the citizen.
    void about(CitizenFile known) {
        file = known;
        draft().filter(now -> !now.applicant().equals(known.citizen()))
                .ifPresent(_ -> change(now -> now.withApplicant(known.citizen())));
        changed();
    }

    /// The intake ended.
    void ended(Dossier now) {
        saving.forget();
        waiting.set(null);
        dossier.set(now);
        changed();
    }

    /// Clears the desk; what was entered is on the disk.
    void putAside() {
        draft().ifPresent(this::save);
        waiting.set(null);
        file = null;
        dossier.set(null);
        saving.clear();
        rows.clear();
        request.clear();
        todos.clear();
        reading.clear();
    }

    /// What the row's one button does, also Alt and its number.
    public void act(int row) {
        rows.stream().filter(r -> r.paper().no() == row).findFirst().ifPresent(this::act);
    }

    private void act(ChecklistRow row) {
        var no = row.paper().no();
        switch (row.act()) {
            case SCAN -> openScan();
            case TAKE -> {
                if (row.offered() != null) {
                    put(no, new Source.FromWarehouse(row.offered().id()));
                }
            }
            case DECLARE -> put(no, new Source.Declared());
            case COMPARE -> put(no, new Source.Shown());
            case ACCEPT ->
                put(no, new Source.NotScanned(String.valueOf(row.rule().notScanned())));
            case CLEAR -> put(no, new Source.Missing());
            case NONE -> {}
        }
    }

    public void openScan() {
        reading.openScan();
    }

    /// F6: the sheet, and where no page waits for its row the scanner starts at once.
    public void scanNow() {
        reading.scanNow();
    }

    public void openReview() {
        reading.openReview();
    }

    private void typed(FieldViewModel field) {
        setField(field.field().key(), field.value().get());
    }

    void setField(String key, String value) {
        change(now -> {
            var all = new HashMap<>(now.fields());
            all.put(key, value);
            all.remove(Unsure.key(key));
            return now.withFields(all);
        });
    }

    /// What is written for form 02 or 03 so far.
    void write(Ending ending) {
        change(now -> now.withFields(ending.in(now.fields())));
    }

    /// Why the paper of a row is asked for although the warehouse has it.
    void demand(int row, String reason) {
        change(now -> now.withPapers(now.papers().stream()
                .map(p -> p.required().no() == row ? new DossierPaper(p.required(), p.source(), reason.strip()) : p)
                .toList()));
    }

    public void returnBy(ReturnWay way) {
        setField(ReturnWay.FIELD, way.name());
    }

    void put(int row, Source source) {
        change(now -> now.withPaper(row, source));
    }

    void change(UnaryOperator<Dossier> how) {
        draft().ifPresent(now -> {
            var next = how.apply(now);
            dossier.set(next);
            save(next);
            changed();
        });
    }

    boolean holds(DossierId id) {
        var now = dossier.get();
        return now != null && now.id().equals(id);
    }

    /// What is filled in for a dossier that stands is no draft; its pages are safe on the shelf.
    private void save(Dossier next) {
        if (!isRefill()) {
            saving.keep(next);
        }
    }

    /// Returns once all that was typed and every edit of a page is on the disk: the officer goes.
    void finish() {
        saving.finish();
        scan().sheet().finish();
    }

    /// The draft in hand, if it is still one.
    public Optional<Dossier> draft() {
        return Optional.ofNullable(dossier.get()).filter(d -> d.stage() instanceof Stage.Draft);
    }

    private void changed() {
        var who = file;
        var now = dossier.get();
        if (who == null || now == null) {
            return;
        }
        var today = work.terms().today();
        var open = now.stage() instanceof Stage.Draft;
        var papers = ChecklistRow.of(now.papers(), work.terms().procedure(now), who.results(), today);
        Lists.put(
                rows, open ? papers : papers.stream().map(ChecklistRow::closed).toList());
        request.show(now, who.citizen(), today);
        Lists.put(todos, open ? left(who, now) : List.of());
        preview.redraw();
    }

    private List<Todo> left(CitizenFile who, Dossier now) {
        return Todo.of(request.form(), request.findings(), who, now, rows);
    }

    public ScanViewModel scan() {
        return reading.scan();
    }

    public SortingViewModel sorting() {
        return reading.sorting();
    }

    public ReviewViewModel review() {
        return reading.review();
    }

    /// The request of the dossier in hand: its form, and what its check found.
    RequestViewModel request() {
        return request;
    }

    public ReadOnlyObjectProperty<@Nullable Dossier> dossier() {
        return dossier.getReadOnlyProperty();
    }

    public SavingViewModel saving() {
        return saving;
    }

    /// What the paper on the right shows.
    public PreviewViewModel preview() {
        return preview;
    }

    public ObservableList<ChecklistRow> rows() {
        return rows;
    }

    public ObservableList<FieldViewModel> fields() {
        return request.fields();
    }

    public ObservableList<Todo> todos() {
        return todos;
    }

    /// Whether no draft is in hand: nothing is typed or scanned for what stands.
    public ObservableBooleanValue closed() {
        return closed;
    }

    /// Whether anything still keeps F9.
    public ObservableBooleanValue blocked() {
        return blocked;
    }
}
