// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.papers.OpenPaper;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.dossier.Dossier;

/// What comes in and goes out as files: those of the portal, and the list.
final class ExchangeViewModel {

    private final SecureRandom random = new SecureRandom();
    private final DossierActs acts;
    private final Words words;
    private final Background background;
    private final ListViewModel list;
    private final OutcomeViewModel outcome;
    private final SavePapers saving;
    private final Consumer<Said> over;

    /// @param over told what came in, to show it
    ExchangeViewModel(
            DossierActs acts,
            Words words,
            OpenPaper open,
            Background background,
            ListViewModel list,
            OutcomeViewModel outcome,
            Consumer<Said> over) {
        this.acts = acts;
        this.words = words;
        this.background = background;
        this.list = list;
        this.outcome = outcome;
        this.over = over;
        this.saving = new SavePapers(acts.work(), open);
    }

    /// Files that the portal exported, or folders of them, come into the inbox.
    void take(List<Path> files) {
        outcome.begin();
        background
                .run(() -> acts.imports(random).from(files))
                .then(done -> {
                    var filed = String.valueOf(done.filed().size());
                    list.group().set(DossierGroup.FILED);
                    over.accept(new Said("done.import", List.of(filed), done.problems()));
                })
                .orElse(outcome::fault);
    }

    /// Writes what is listed to a folder.
    ///
    /// @param payload as the portal takes it, else masked for a spreadsheet
    void export(Path folder, boolean payload) {
        var group = list.group().get();
        var text = list.isSearching() ? list.text().get() : "";
        outcome.begin();
        background
                .run(() -> written(group, text, folder, payload))
                .then(file -> outcome.done(new Said("done.export", List.of(file.toString()), List.of())))
                .orElse(outcome::fault);
    }

    /// Writes the scans of a dossier to a folder.
    void savePapers(Dossier dossier, Path folder) {
        outcome.begin();
        background
                .run(() -> saving.save(dossier, folder))
                .then(count -> {
                    var args = List.of(String.valueOf(count), folder.toString());
                    outcome.done(new Said("done.papers", args, List.of()));
                })
                .orElse(outcome::fault);
    }

    private Path written(DossierGroup group, String text, Path folder, boolean payload) {
        var exports = acts.exports(words);
        var dossiers = text.isBlank()
                ? exports.all(group)
                : acts.work().store().dossiers().search(text, ListViewModel.PAGE);
        return payload ? exports.payload(dossiers, folder) : exports.table(dossiers, folder);
    }
}
