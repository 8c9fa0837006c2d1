// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.problem.Problem;

/// Results an agent brings home: receipts read in bulk with a count, the list of a round, who took what, what came
/// back.
public final class DeliverViewModel {

    private final Bags bags;
    private final DeliverResult deliver;
    private final PrintPost print;
    private final Background background;
    private final String agent;
    private final ObservableList<Dossier> waiting = FXCollections.observableArrayList();
    private final ObservableSet<DossierId> read = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<@Nullable Dossier> open = new ReadOnlyObjectWrapper<>();
    private final StringProperty recipient = new SimpleStringProperty("");
    private final StringProperty proof = new SimpleStringProperty("");
    private final ObjectProperty<ReturnPath> path = new SimpleObjectProperty<>(ReturnPath.RECEIPT);
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);

    /// What a history says when the owner took it.
    private static final String OWNER = "owner";

    /// @param agent who goes the round
    public DeliverViewModel(Bags bags, DeliverResult deliver, PrintPost print, String agent, Background background) {
        this.bags = bags;
        this.deliver = deliver;
        this.print = print;
        this.agent = agent;
        this.background = background;
    }

    public void load() {
        background.run(this::here).then(waiting::setAll).orElse(this::refused);
    }

    private List<Dossier> here() {
        return bags.toDeliver().stream()
                .filter(d -> DeliverResult.where(d) == DeliverResult.Where.POST)
                .toList();
    }

    ObservableList<Dossier> waiting() {
        return waiting;
    }

    /// Receipts read since the last list.
    ObservableSet<DossierId> read() {
        return read;
    }

    ReadOnlyObjectProperty<@Nullable Dossier> open() {
        return open.getReadOnlyProperty();
    }

    public StringProperty recipient() {
        return recipient;
    }

    public StringProperty proof() {
        return proof;
    }

    public ObjectProperty<ReturnPath> path() {
        return path;
    }

    ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// A receipt was read: counted, and open for its delivery.
    public boolean scanned(String code) {
        var found = waiting.stream()
                .filter(d -> d.code()
                        .filter(c -> c.value().equalsIgnoreCase(code.strip()))
                        .isPresent())
                .findFirst();
        found.ifPresent(d -> {
            read.add(d.id());
            choose(d);
        });
        return found.isPresent();
    }

    public void choose(Dossier result) {
        open.set(result);
        recipient.set("");
        proof.set("");
        path.set(ReturnPath.RECEIPT);
        outcome.set(Outcome.NONE);
    }

    /// F8: the list of the round, of what was read.
    public void printRound() {
        var round = waiting.stream().filter(d -> read.contains(d.id())).toList();
        background
                .run(() -> {
                    var list = deliver.give(round);
                    print.results(list, round, agent);
                    return list;
                })
                .then(list -> {
                    read.clear();
                    outcome.set(Outcome.done("post.done.given", list));
                })
                .orElse(this::refused);
    }

    /// F9: it is in the owner's hands, or in an authorised person's.
    public void delivered() {
        var now = open.get();
        if (now != null) {
            var who = path.get() == ReturnPath.AUTHORISED ? recipient.get() : OWNER;
            var how = path.get();
            var by = proof.get();
            background
                    .run(() -> deliver.delivered(now, who, how, by))
                    .then(d -> done("post.done.delivered", d))
                    .orElse(this::refused);
        }
    }

    /// Nobody took it: what the proof field says is why.
    public void comesBack() {
        var now = open.get();
        if (now != null) {
            var why = proof.get();
            background
                    .run(() -> deliver.comesBack(now, why))
                    .then(d -> done("post.done.back", d))
                    .orElse(this::refused);
        }
    }

    private void done(String key, Dossier dossier) {
        open.set(null);
        read.remove(dossier.id());
        outcome.set(Outcome.done(key, dossier.code().map(c -> c.value()).orElse("")));
        load();
    }

    private void refused(Problem why) {
        outcome.set(Outcome.refused(why));
    }
}
