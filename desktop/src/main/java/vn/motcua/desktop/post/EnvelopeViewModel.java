// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.PaperRule;
import vn.motcua.model.procedure.RequiredPaper;

/// The papers as they go into the envelope: counted against the list, or scanned for a filing online.
final class EnvelopeViewModel {

    private final CollectViewModel.Parts parts;
    private final Consumer<UnaryOperator<Dossier>> edit;
    private final BooleanProperty busy;
    private final Consumer<Problem> problems;
    /// What a dossier says is Vietnamese, whatever the screen speaks.
    private final Words words = Words.of(Words.VIETNAMESE);

    /// @param edit changes the draft in hand
    EnvelopeViewModel(
            CollectViewModel.Parts parts,
            Consumer<UnaryOperator<Dossier>> edit,
            BooleanProperty busy,
            Consumer<Problem> problems) {
        this.parts = parts;
        this.edit = edit;
        this.busy = busy;
        this.problems = problems;
    }

    /// A paper that nobody may ask for does not go into the envelope.
    void count(int row) {
        edit.accept(d -> d.papers().stream()
                .filter(p -> p.required().no() == row && !rule(d, row).forbiddenToRequest())
                .findFirst()
                .map(p -> d.withPaper(
                        row, p.source() instanceof Source.Missing ? counted(p.required()) : new Source.Missing()))
                .orElse(d));
    }

    private Source counted(RequiredPaper paper) {
        return switch (paper.kind()) {
            case PRESENT -> new Source.Shown();
            case FORM, COMPONENT -> new Source.NotScanned(words.get("post.sealed.why"));
        };
    }

    private PaperRule rule(Dossier draft, int row) {
        return parts.collect().procedure(draft).rule(row);
    }

    /// Pages for the first paper that is not scanned yet.
    void scan(Dossier now) {
        now.papers().stream()
                .filter(p -> rule(now, p.required().no()).mayScan())
                .filter(p -> !(p.source() instanceof Source.Scanned))
                .findFirst()
                .ifPresent(p -> scan(now, p.required()));
    }

    private void scan(Dossier now, RequiredPaper row) {
        busy.set(true);
        parts.background()
                .run(() -> {
                    var pages = new ArrayList<PageImage>();
                    parts.scanner().scan(ScanSettings.of(parts.device()), page -> {
                        parts.collect().keepPage(now.id(), page);
                        pages.add(page);
                    });
                    return parts.collect().bind(now.id(), row.name(), pages);
                })
                .then(scanned -> {
                    busy.set(false);
                    edit.accept(d -> d.withPaper(row.no(), scanned));
                })
                .orElse(problems);
    }
}
