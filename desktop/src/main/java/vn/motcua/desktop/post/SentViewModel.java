// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.problem.Problem;

/// What an agent has sent: envelopes that wait for a bag, bags on their way, and how every own dossier stands.
public final class SentViewModel {

    private record Found(List<Dossier> loose, List<Bag> bags, List<Dossier> own) {}

    private final Bags bags;
    private final SealBag seal;
    private final PrintPost print;
    private final Background background;
    private final ObservableList<Dossier> loose = FXCollections.observableArrayList();
    private final ObservableList<Bag> underway = FXCollections.observableArrayList();
    private final ObservableList<Dossier> own = FXCollections.observableArrayList();
    private final ObservableSet<DossierId> chosen = FXCollections.observableSet();
    private final StringProperty sealNo = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);

    public SentViewModel(Bags bags, SealBag seal, PrintPost print, Background background) {
        this.bags = bags;
        this.seal = seal;
        this.print = print;
        this.background = background;
    }

    public void load() {
        background
                .run(() -> new Found(bags.loose(), bags.all(), bags.own()))
                .then(found -> {
                    loose.setAll(found.loose());
                    underway.setAll(found.bags());
                    own.setAll(found.own());
                    chosen.removeIf(id -> loose.stream().noneMatch(d -> d.id().equals(id)));
                })
                .orElse(this::refused);
    }

    ObservableList<Dossier> loose() {
        return loose;
    }

    ObservableList<Bag> underway() {
        return underway;
    }

    ObservableList<Dossier> own() {
        return own;
    }

    ObservableSet<DossierId> chosen() {
        return chosen;
    }

    public StringProperty sealNo() {
        return sealNo;
    }

    ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    public void choose(Dossier dossier, boolean into) {
        if (into) {
            chosen.add(dossier.id());
        } else {
            chosen.remove(dossier.id());
        }
    }

    /// A note was read: it goes into the bag.
    ///
    /// @return whether it was one of those that wait
    public boolean scanned(String note) {
        var found = loose.stream()
                .filter(d -> Bag.noteNo(d).equalsIgnoreCase(note.strip()))
                .findFirst();
        found.ifPresent(d -> choose(d, true));
        return found.isPresent();
    }

    /// F9: closes the bag and prints its list.
    public void sealBag() {
        var into = loose.stream().filter(d -> chosen.contains(d.id())).toList();
        var number = sealNo.get();
        background
                .run(() -> seal.seal(number, into))
                .then(bag -> {
                    sealNo.set("");
                    outcome.set(Outcome.done("post.done.bag", bag.number()));
                    print(bag);
                    load();
                })
                .orElse(this::refused);
    }

    public void print(Bag bag) {
        background
                .run(() -> {
                    print.list(bag);
                    return bag;
                })
                .orElse(this::refused);
    }

    private void refused(Problem why) {
        outcome.set(Outcome.refused(why));
    }
}
