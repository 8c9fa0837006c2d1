// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;

/// What was collected at this counter today, and what was put aside.
final class CollectedViewModel {

    private final CollectDossier collect;
    private final Bags bags;
    private final Background background;
    private final Consumer<Problem> problems;
    private final ObservableList<Dossier> today = FXCollections.observableArrayList();
    private final ObservableList<Dossier> held = FXCollections.observableArrayList();

    CollectedViewModel(CollectDossier collect, Bags bags, Background background, Consumer<Problem> problems) {
        this.collect = collect;
        this.bags = bags;
        this.background = background;
        this.problems = problems;
    }

    void load() {
        background
                .run(() -> bags.own().stream().filter(this::isOfToday).toList())
                .then(today::setAll)
                .orElse(problems);
        background.run(collect::held).then(held::setAll).orElse(problems);
    }

    private boolean isOfToday(Dossier own) {
        var filed = own.filing().filedAt();
        return filed != null && Point.local(filed).toLocalDate().equals(collect.today());
    }

    /// Newest first.
    ObservableList<Dossier> today() {
        return today;
    }

    ObservableList<Dossier> held() {
        return held;
    }
}
