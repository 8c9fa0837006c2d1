// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// The results that wait, all of them or those of one citizen.
public final class ReadyListViewModel {

    private final ReadyDossiers ready;
    private final Background background;
    private final Consumer<? super Problem> problems;
    private final ObservableList<Dossier> waiting = FXCollections.observableArrayList();
    private final ObservableList<Dossier> shown = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable CitizenCard> only = new ReadOnlyObjectWrapper<>();
    private boolean loading;
    private boolean again;

    ReadyListViewModel(ReadyDossiers ready, Background background, Consumer<? super Problem> problems) {
        this.ready = ready;
        this.background = background;
        this.problems = problems;
    }

    /// All that wait for their owners, due first.
    public ObservableList<Dossier> waiting() {
        return waiting;
    }

    /// Those of them the list shows: all, or the ones of the citizen whose card was read.
    public ObservableList<Dossier> shown() {
        return shown;
    }

    /// The card the list is narrowed to.
    public ReadOnlyObjectProperty<@Nullable CitizenCard> only() {
        return only.getReadOnlyProperty();
    }

    /// Reads the list anew. While one reading runs, any number of others become one.
    void load() {
        if (loading) {
            again = true;
            return;
        }
        loading = true;
        background.run(ready::all).then(this::loaded).orElse(this::failed);
    }

    private void loaded(List<Dossier> all) {
        loading = false;
        waiting.setAll(all);
        narrow(only.get());
        if (again) {
            again = false;
            load();
        }
    }

    private void failed(Problem why) {
        loading = false;
        again = false;
        problems.accept(why);
    }

    void narrow(@Nullable CitizenCard card) {
        only.set(card);
        shown.setAll(waiting.stream()
                .filter(d -> card == null || d.applicant().number().equals(card.number()))
                .toList());
    }
}
