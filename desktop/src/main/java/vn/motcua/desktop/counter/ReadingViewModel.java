// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.papers.Sitting;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.RequiredPaper;

/// The pages of the draft in hand: scanned, put into a row, read, and what was read proposed for the fields.
final class ReadingViewModel {

    private final DraftViewModel draft;
    private final Intake intake;
    private final Background background;
    private final ObjectProperty<Sheet> sheet;
    private final Consumer<Problem> problems;
    private final ScanViewModel scan;
    private final PageReadings readings;
    private final SortingViewModel sorting;
    private final StackOrder order;
    private final ReviewViewModel review;
    private final OpenPaper papers;
    private @Nullable Sitting sitting;

    ReadingViewModel(
            DraftViewModel draft,
            Intake intake,
            OpenPaper papers,
            Devices devices,
            Background background,
            ObjectProperty<Sheet> sheet,
            Consumer<Problem> problems) {
        this.draft = draft;
        this.intake = intake;
        this.papers = papers;
        this.background = background;
        this.sheet = sheet;
        this.problems = problems;
        scan = new ScanViewModel(intake, devices, background, new Reader(), new DraftRows(draft));
        review = new ReviewViewModel(
                this::looked,
                () -> sheet.set(Sheet.NONE),
                this::again,
                r -> Belief.of(r, draft.draft()),
                background,
                problems);
        order = new StackOrder();
        readings = new PageReadings(this::readAndTold, background, this::sort, order::forget);
        sorting = new SortingViewModel(scan, readings, order, draft.rows());
        scan.pages().addListener((ListChangeListener<ScannedPage>) _ -> stackChanged());
    }

    /// @param large where its file is larger than was asked
    private record Bound(
            List<ReadPage> read, Source.Scanned source, List<FieldReading> fields, Optional<Problem> large) {}

    private record Proposed(List<ReadPage> read, List<FieldReading> fields) {}

    void begin(Dossier opened) {
        clear();
        sitting = papers.sitting(opened.id());
        scan.begin(opened.id());
    }

    /// What the pages of a row go through.
    private final class Reader implements AssigningViewModel.Binding {

        @Override
        public void check(
                List<ScannedPage> pages, boolean notes, Consumer<List<Problem>> broken, Consumer<Problem> failed) {
            background
                    .run(() -> PrintedOrder.broken(
                            pages.stream().map(readings::text).toList(), notes))
                    .then(broken)
                    .orElse(failed);
        }

        @Override
        public void bind(int row, List<ScannedPage> pages, Runnable done, Consumer<Problem> failed) {
            draft.rows().stream()
                    .filter(r -> r.paper().no() == row)
                    .findFirst()
                    .flatMap(ChecklistRow::unscannable)
                    .ifPresentOrElse(failed, () -> read(row, pages, done, failed));
        }
    }

    /// The rows of the draft in hand, for steps back and forth.
    private record DraftRows(DraftViewModel draft) implements PageHistory.Rows {
        @Override
        public Map<Integer, Source> all() {
            return draft.draft().map(Dossier::papers).orElse(List.of()).stream()
                    .collect(Collectors.toMap(p -> p.required().no(), DossierPaper::source));
        }

        @Override
        public void put(int row, Source source) {
            draft.put(row, source);
        }

        @Override
        public String procedure() {
            return draft.draft().map(d -> d.procedure().value()).orElse("");
        }
    }

    void clear() {
        scan.assigning().clear();
        review.compared().clear();
        review.clear();
        readings.stop();
        sorting.clear();
    }

    /// Reads what waits for its row while the scan goes on; a page that has its row was read for it.
    private void stackChanged() {
        readings.want(
                scan.pages().stream().filter(p -> !p.blank() || p.row() > 0).toList());
        sort();
    }

    private void sort() {
        sorting.sort();
    }

    private ReadText readAndTold(PageImage page) {
        var text = intake.read(page);
        var unused = order.look(text);
        return text;
    }

    void openScan() {
        draft.draft().ifPresent(d -> show(d, () -> sheet.set(Sheet.SCAN)));
    }

    void scanNow() {
        draft.draft()
                .ifPresent(d -> show(d, () -> {
                    sheet.set(Sheet.SCAN);
                    if (scan.pages().stream().allMatch(p -> p.row() > 0)) {
                        scan.scan();
                    }
                }));
    }

    /// Reads the pages anew if the program was started since.
    void openReview() {
        draft.draft()
                .ifPresent(d -> show(d, () -> {
                    sheet.set(Sheet.REVIEW);
                    if (review.pages().isEmpty()) {
                        var pages = List.copyOf(scan.pages());
                        background
                                .run(() -> proposal(d, pages))
                                .then(found -> {
                                    if (draft.holds(d.id())) {
                                        propose(d, found.read(), found.fields(), UnaryOperator.identity());
                                    }
                                })
                                .orElse(problems);
                    }
                }));
    }

    private Proposed proposal(Dossier of, List<ScannedPage> pages) {
        var read = pages.stream().map(readings::of).toList();
        return new Proposed(read, intake.fields(of.procedure(), read));
    }

    /// Opens a sheet that shows pages of the draft. Its identity papers are written down as looked at first; what is
    /// brought for a dossier that stands shows the new pages only, which were written down as they were bound.
    private void show(Dossier shown, Runnable open) {
        var now = sitting;
        if (now == null || draft.isRefill() || !now.isNews(shown.papers())) {
            open.run();
            return;
        }
        background
                .run(() -> {
                    now.shown(shown.papers());
                    return shown.id();
                })
                .then(id -> {
                    if (draft.holds(id)) {
                        open.run();
                    }
                })
                .orElse(problems);
    }

    private void read(int row, List<ScannedPage> pages, Runnable done, Consumer<Problem> failed) {
        var asked = sitting;
        draft.draft()
                .ifPresent(d -> background
                        .run(() -> bound(d, d.papers().get(row - 1).required(), pages, asked))
                        .then(bound -> {
                            done.run();
                            if (sitting == asked && draft.holds(d.id())) {
                                stands(d, row, bound);
                            }
                        })
                        .orElse(failed));
    }

    private void stands(Dossier of, int row, Bound bound) {
        propose(of, bound.read(), bound.fields(), now -> now.withPaper(row, bound.source()));
        background.onScreen(() -> bound.large().ifPresent(problems));
        compare(of, row, bound.read());
    }

    /// What an identity paper says here and there is compared while the officer goes on.
    private void compare(Dossier of, int row, List<ReadPage> read) {
        if (of.papers().get(row - 1).required().isIdentity()) {
            background
                    .run(() -> CardCheck.of(read))
                    .then(found -> {
                        if (draft.holds(of.id())) {
                            review.compared().setAll(found);
                        }
                    })
                    .orElse(problems);
        }
    }

    private Bound bound(Dossier to, RequiredPaper row, List<ScannedPage> pages, @Nullable Sitting now) {
        var read = pages.stream().map(readings::of).toList();
        var source = intake.bind(to.id(), row.name(), read);
        if (now != null) {
            now.shown(List.of(new DossierPaper(row, source)));
        }
        return new Bound(
                read,
                source,
                intake.sharpened(draft.request().form(), read, intake.fields(to.procedure(), read)),
                intake.tooLarge(row.name(), source));
    }

    private void again(ReviewField field, ReadPage page, Consumer<FieldReading> then) {
        var reading = new FieldReading(field.key(), field.value(), field.confidence(), field.page(), field.box());
        background
                .run(() -> intake.again(draft.request().form(), page, reading))
                .then(found -> found.ifPresent(then))
                .orElse(problems);
    }

    private void looked(ReviewField field, String seen) {
        draft.change(now ->
                now.withFields(intake.looked(field.confidence(), field.read()).in(now.fields(), field.key())));
        draft.setField(field.key(), seen);
    }

    /// Fills empty fields with what was read; what is not sure stays marked until a person has looked.
    /// The review follows, so that the screen answers in between.
    ///
    /// @param beside what else becomes of the draft; the screen is drawn once for both
    private void propose(Dossier of, List<ReadPage> read, List<FieldReading> readings, UnaryOperator<Dossier> beside) {
        var known = readings.stream()
                .filter(r -> !r.value().isBlank()
                        && Proposal.concerns(draft.request().form(), r))
                .map(r -> Belief.weighed(r, draft.draft()))
                .toList();
        draft.change(now -> beside.apply(now).withFields(Proposal.merge(now.fields(), known)));
        background.onScreen(() -> {
            if (draft.holds(of.id())) {
                review.add(read, known);
            }
        });
    }

    SortingViewModel sorting() {
        return sorting;
    }

    ScanViewModel scan() {
        return scan;
    }

    ReviewViewModel review() {
        return review;
    }
}
