// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.ocr.FieldReading;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.papers.Sitting;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
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
        scan = new ScanViewModel(intake, devices, background, this::assign);
        review = new ReviewViewModel(draft::setField, () -> sheet.set(Sheet.NONE));
    }

    private record Bound(List<ReadPage> read, Source.Scanned source, List<FieldReading> fields) {}

    void begin(Dossier opened) {
        review.clear();
        sitting = papers.sitting(opened.id());
        background
                .run(() -> intake.pages(opened.id()))
                .then(kept -> scan.begin(opened.id(), kept))
                .orElse(problems);
    }

    void clear() {
        review.clear();
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
                        var images =
                                scan.pages().stream().map(ScannedPage::image).toList();
                        background
                                .run(() -> images.stream().map(intake::read).toList())
                                .then(read -> propose(read, intake.fields(d.procedure(), read)))
                                .orElse(problems);
                    }
                }));
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

    private void assign(int row, List<ScannedPage> pages, Runnable done, Consumer<Problem> failed) {
        draft.rows().stream()
                .filter(r -> r.paper().no() == row)
                .findFirst()
                .flatMap(ChecklistRow::unscannable)
                .ifPresentOrElse(failed, () -> read(row, pages, done, failed));
    }

    private void read(int row, List<ScannedPage> pages, Runnable done, Consumer<Problem> failed) {
        draft.draft()
                .ifPresent(d -> background
                        .run(() -> bound(d, d.papers().get(row - 1).required(), pages))
                        .then(bound -> {
                            done.run();
                            draft.put(row, bound.source());
                            propose(bound.read(), bound.fields());
                        })
                        .orElse(failed));
    }

    private Bound bound(Dossier to, RequiredPaper row, List<ScannedPage> pages) {
        var read = pages.stream().map(p -> intake.read(p.image())).toList();
        var source = intake.bind(to.id(), row.name(), read);
        var now = sitting;
        if (now != null) {
            now.shown(List.of(new DossierPaper(row, source)));
        }
        return new Bound(read, source, intake.fields(to.procedure(), read));
    }

    /// Fills empty fields with what was read; what is not sure stays marked until a person has looked.
    private void propose(List<ReadPage> read, List<FieldReading> readings) {
        var known = readings.stream()
                .filter(r -> !r.value().isBlank() && Proposal.concerns(draft.form(), r))
                .toList();
        draft.change(now -> now.withFields(Proposal.merge(now.fields(), known)));
        review.add(read, known);
    }

    ScanViewModel scan() {
        return scan;
    }

    ReviewViewModel review() {
        return review;
    }
}
