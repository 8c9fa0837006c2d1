// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficeUnit;
import vn.motcua.model.problem.Problem;

/// What the office does with bags of the post: opens one before both sides, signs for what is there, takes it in; and
/// the results it gives to the post.
public final class BagsViewModel {

    /// What the office works with.
    ///
    /// @param posts post offices that bring results home
    public record Parts(
            Bags bags,
            SignHandover sign,
            AcceptFromPost accept,
            DeliverResult deliver,
            PrintPost print,
            List<OfficeUnit> posts,
            Background background) {}

    private final Parts parts;
    private final ObservableList<Bag> bags = FXCollections.observableArrayList();
    private final ObservableList<Dossier> results = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Opening> opening = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SignHandover.@Nullable Signed> signed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);

    private final Set<DossierId> asked = new LinkedHashSet<>();
    private final ObjectProperty<@Nullable OfficeUnit> post = new SimpleObjectProperty<>();
    private final StringProperty carrierNo = new SimpleStringProperty("");

    private record Found(List<Bag> bags, List<Dossier> results) {}

    public BagsViewModel(Parts parts) {
        this.parts = parts;
        post.set(parts.posts().stream().findFirst().orElse(null));
    }

    List<OfficeUnit> posts() {
        return parts.posts();
    }

    /// Who brings home what did not come by post.
    public ObjectProperty<@Nullable OfficeUnit> post() {
        return post;
    }

    /// The carrier's own number of what is given next.
    public StringProperty carrierNo() {
        return carrierNo;
    }

    /// The owner of a result wants it by post: it goes with the next list.
    ///
    /// @param code of the dossier
    public void sendHome(String code) {
        if (code.isBlank()) {
            return;
        }
        parts.background()
                .run(() -> parts.bags().ready(code))
                .then(d -> {
                    asked.add(d.id());
                    outcome.set(Outcome.done(
                            "post.done.asked", d.code().map(c -> c.value()).orElse("")));
                    load();
                })
                .orElse(this::refused);
    }

    ObservableList<Bag> bags() {
        return bags;
    }

    /// Results that wait to be given to the post.
    ObservableList<Dossier> results() {
        return results;
    }

    public ReadOnlyObjectProperty<@Nullable Opening> opening() {
        return opening.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    public void load() {
        parts.background()
                .run(() -> new Found(parts.bags().all(), waiting()))
                .then(found -> {
                    bags.setAll(found.bags());
                    results.setAll(found.results());
                    refresh();
                })
                .orElse(this::refused);
    }

    private List<Dossier> waiting() {
        return parts.bags().ready(List.copyOf(asked)).stream()
                .filter(d -> DeliverResult.where(d) == DeliverResult.Where.OFFICE || asked.contains(d.id()))
                .filter(d -> DeliverResult.where(d) != DeliverResult.Where.POST)
                .toList();
    }

    /// The open bag as it stands by now; gone once all is taken in.
    private void refresh() {
        var now = opening.get();
        if (now != null) {
            opening.set(bags.stream()
                    .filter(b -> b.number().equals(now.bag().number()))
                    .findFirst()
                    .map(now::on)
                    .orElse(null));
        }
    }

    public void open(Bag bag) {
        signed.set(null);
        outcome.set(Outcome.NONE);
        opening.set(Opening.of(bag));
    }

    /// A bag's list or a send note was read.
    public void scanned(String text) {
        var now = opening.get();
        if (now != null
                && !text.strip().equalsIgnoreCase(now.bag().number())
                && bagOf(text).isEmpty()) {
            opening.set(now.read(text));
            return;
        }
        parts.background().run(() -> parts.bags().find(text)).then(this::open).orElse(this::refused);
    }

    private Optional<Bag> bagOf(String text) {
        return bags.stream()
                .filter(b -> b.number().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    public void found(DossierId dossier, Opening.Found what) {
        change(o -> o.found(dossier, what));
    }

    public void change(UnaryOperator<Opening> by) {
        var now = opening.get();
        if (now != null) {
            opening.set(by.apply(now));
        }
    }

    /// F9: both sides sign; the record is printed.
    public void sign() {
        var now = opening.get();
        if (now == null) {
            return;
        }
        parts.background()
                .run(() -> parts.sign().sign(now))
                .then(done -> {
                    signed.set(done);
                    outcome.set(Outcome.done("post.done.signed", now.bag().number()));
                    reprint();
                    load();
                })
                .orElse(this::refused);
    }

    /// The record of the bag that was signed last.
    public void reprint() {
        var last = signed.get();
        if (last != null) {
            parts.background()
                    .run(() -> {
                        parts.print().record(last);
                        return last;
                    })
                    .orElse(this::refused);
        }
    }

    /// F8: takes in all that is signed for and whole; the rest waits for a supplement or a refusal.
    public void accept() {
        var now = opening.get();
        if (now == null) {
            return;
        }
        var whole =
                now.bag().signed().stream().filter(d -> d.missing().isEmpty()).toList();
        parts.background()
                .run(() -> {
                    var received = new ArrayList<Dossier>();
                    whole.forEach(d -> received.add(parts.accept().accept(d)));
                    received.forEach(parts.print()::form01);
                    return received;
                })
                .then(received -> {
                    outcome.set(Outcome.done("post.done.accepted", String.valueOf(received.size())));
                    load();
                })
                .orElse(why -> {
                    refused(why);
                    load();
                });
    }

    /// All waiting results go into the post's hands; the list is printed.
    public void giveResults(String to) {
        var all = List.copyOf(results);
        var unit = post.get();
        var number = carrierNo.get();
        parts.background()
                .run(() -> {
                    var list = parts.deliver()
                            .give(all, unit == null ? null : unit.office().code(), number);
                    parts.print().results(list, all, to);
                    return list;
                })
                .then(list -> {
                    outcome.set(Outcome.done("post.done.given", list));
                    asked.clear();
                    carrierNo.set("");
                    load();
                })
                .orElse(this::refused);
    }

    private void refused(Problem why) {
        outcome.set(Outcome.refused(why));
    }
}
