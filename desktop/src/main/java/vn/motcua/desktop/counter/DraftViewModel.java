// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.PaperImage;
import vn.motcua.desktop.forms.ReturnWay;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.RequestCheck;
import vn.motcua.model.procedure.RequestForm;

/// The dossier in hand: its checklist, fields, pages, preview and what it still lacks. Each change is kept on the
/// disk while the officer goes on, and the preview follows.
public final class DraftViewModel {

    private static final int PREVIEW_PX = 760;

    private final Intake intake;
    private final Background background;
    private final Words words;
    private final ObjectProperty<Sheet> sheet;
    private final Consumer<Problem> problems;
    private final ScanViewModel scan;
    private final ReviewViewModel review;
    private final Latest<Dossier, LocalDateTime> saving;
    private final Latest<Dossier, byte[]> drawing;
    private final ReadOnlyObjectWrapper<@Nullable Dossier> dossier = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LocalDateTime> savedAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<byte @Nullable []> receipt = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ChecklistRow> rows = FXCollections.observableArrayList();
    private final ObservableList<FieldViewModel> fields = FXCollections.observableArrayList();
    private final ObservableList<Todo> todos = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper blocked = new ReadOnlyBooleanWrapper();
    private @Nullable CitizenFile file;
    private RequestForm form = RequestForm.none(RequestForm.BIRTH);

    /// @param sheet which sheet lies over the session
    DraftViewModel(
            Intake intake,
            Devices devices,
            Background background,
            Words words,
            ObjectProperty<Sheet> sheet,
            Consumer<Problem> problems) {
        this.intake = intake;
        this.background = background;
        this.words = words;
        this.sheet = sheet;
        this.problems = problems;
        scan = new ScanViewModel(intake, devices, background, this::assign);
        review = new ReviewViewModel(this::setField);
        saving = new Latest<>(background, intake::keepDraft, savedAt::set, problems);
        drawing =
                new Latest<>(background, d -> PaperImage.png(intake.preview(d), 0, PREVIEW_PX), receipt::set, problems);
    }

    /// Takes a draft, new or put aside earlier, in hand.
    void take(Dossier opened) {
        dossier.set(opened);
        review.clear();
        form = intake.request(opened.procedure());
        fields.setAll(form.fields().stream()
                .map(f -> new FieldViewModel(f, words, this::typed))
                .toList());
        sheet.set(Sheet.NONE);
        background
                .run(() -> intake.pages(opened.id()))
                .then(kept -> scan.begin(opened.id(), kept))
                .orElse(problems);
        changed();
    }

    /// More became known of the citizen.
    void about(CitizenFile known) {
        file = known;
        draft().filter(now -> !now.applicant().equals(known.citizen()))
                .ifPresent(_ -> change(now -> now.withApplicant(known.citizen())));
        changed();
    }

    /// The dossier was received.
    void received(Dossier now) {
        saving.forget();
        dossier.set(now);
        changed();
    }

    /// Clears the desk; what was entered is on the disk.
    void putAside() {
        draft().ifPresent(saving::offer);
        file = null;
        dossier.set(null);
        receipt.set(null);
        savedAt.set(null);
        rows.clear();
        fields.clear();
        todos.clear();
        blocked.set(false);
        review.clear();
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
            case CLEAR -> put(no, new Source.Missing());
        }
    }

    public void openScan() {
        if (draft().isPresent()) {
            sheet.set(Sheet.SCAN);
        }
    }

    /// Reads the pages anew if the program was started since.
    public void openReview() {
        draft().ifPresent(d -> {
            sheet.set(Sheet.REVIEW);
            if (review.pages().isEmpty()) {
                var images = scan.pages().stream().map(ScannedPage::image).toList();
                background
                        .run(() -> images.stream().map(intake::read).toList())
                        .then(read -> propose(read, intake.fields(d.procedure(), read)))
                        .orElse(problems);
            }
        });
    }

    private void assign(int row, List<ScannedPage> pages, Runnable done, Consumer<Problem> failed) {
        draft().ifPresent(d -> background
                .run(() -> {
                    var read = pages.stream().map(p -> intake.read(p.image())).toList();
                    var title = d.papers().get(row - 1).required().name();
                    return new Bound(read, intake.bind(d.id(), title, read), intake.fields(d.procedure(), read));
                })
                .then(bound -> {
                    done.run();
                    put(row, bound.source());
                    propose(bound.read(), bound.fields());
                })
                .orElse(failed));
    }

    /// Fills empty fields with what was read; what is not sure stays marked until a person has looked.
    private void propose(List<ReadPage> read, List<FieldReading> readings) {
        var known = readings.stream()
                .filter(r -> !r.value().isBlank() && Proposal.concerns(form, r))
                .toList();
        change(now -> now.withFields(Proposal.merge(now.fields(), known)));
        review.add(read, known);
    }

    private void typed(FieldViewModel field) {
        setField(field.field().key(), field.value().get());
    }

    private void setField(String key, String value) {
        change(now -> {
            var all = new HashMap<>(now.fields());
            all.put(key, value);
            all.remove(Unsure.key(key));
            return now.withFields(all);
        });
    }

    public void returnBy(ReturnWay way) {
        setField(ReturnWay.FIELD, way.name());
    }

    private void put(int row, Source source) {
        change(now -> now.withPaper(row, source));
    }

    private void change(UnaryOperator<Dossier> how) {
        draft().ifPresent(now -> {
            var next = how.apply(now);
            dossier.set(next);
            saving.offer(next);
            changed();
        });
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
        rows.setAll(ChecklistRow.of(now.papers(), who.results(), intake.now().toLocalDate()));
        fields.forEach(f -> show(f, now));
        var findings =
                RequestCheck.of(form, now.fields(), who.citizen(), intake.now().toLocalDate());
        fields.forEach(f -> f.remark(findings));
        todos.setAll(now.stage() instanceof Stage.Draft ? Todo.of(form, findings, who, now) : List.of());
        blocked.set(!todos.isEmpty());
        drawing.offer(now);
    }

    private static void show(FieldViewModel field, Dossier now) {
        var key = field.field().key();
        var value = now.fields().getOrDefault(key, "");
        if (Unsure.of(now.fields(), key).isPresent()) {
            field.show(value, FieldViewModel.State.UNSURE);
        } else if (!value.equals(field.value().get())) {
            field.show(value, FieldViewModel.State.FILLED);
        } else if (field.state().get() == FieldViewModel.State.UNSURE) {
            field.show(value, FieldViewModel.State.TYPED);
        }
    }

    private record Bound(List<ReadPage> read, Source.Scanned source, List<FieldReading> fields) {}

    public ScanViewModel scan() {
        return scan;
    }

    public ReviewViewModel review() {
        return review;
    }

    /// The form of request of the dossier in hand.
    public RequestForm form() {
        return form;
    }

    public ReadOnlyObjectProperty<@Nullable Dossier> dossier() {
        return dossier.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable LocalDateTime> savedAt() {
        return savedAt.getReadOnlyProperty();
    }

    /// Form 01 as it stands now, PNG.
    public ReadOnlyObjectProperty<byte @Nullable []> receipt() {
        return receipt.getReadOnlyProperty();
    }

    public ObservableList<ChecklistRow> rows() {
        return rows;
    }

    public ObservableList<FieldViewModel> fields() {
        return fields;
    }

    public ObservableList<Todo> todos() {
        return todos;
    }

    /// Whether anything still keeps F9.
    public ReadOnlyBooleanProperty blocked() {
        return blocked.getReadOnlyProperty();
    }
}
