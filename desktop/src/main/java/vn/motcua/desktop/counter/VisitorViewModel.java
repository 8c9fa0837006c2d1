// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.desktop.kit.Background;
import vn.motcua.model.dossier.DossierId;

/// Who stands at the desk: known from here at once, completed from the centre when it answers; and the last key that
/// nobody could name.
final class VisitorViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(VisitorViewModel.class);

    private final Welcome welcome;
    private final Background background;
    private final NoticeViewModel notice;
    private final Consumer<CitizenFile> learnt;
    private final ReadOnlyObjectWrapper<@Nullable CitizenFile> file = new ReadOnlyObjectWrapper<>();
    private String unboundKey = "";

    /// @param learnt told whenever more became known
    VisitorViewModel(Welcome welcome, Background background, NoticeViewModel notice, Consumer<CitizenFile> learnt) {
        this.welcome = welcome;
        this.background = background;
        this.notice = notice;
        this.learnt = learnt;
    }

    void know(CitizenFile known) {
        file.set(known);
        learnt.accept(known);
    }

    void leave() {
        file.set(null);
    }

    Optional<CitizenFile> known() {
        return Optional.ofNullable(file.get());
    }

    /// Whether it is the one who stands here.
    boolean is(CitizenFile other) {
        return known().filter(
                        now -> now.citizen().number().equals(other.citizen().number()))
                .isPresent();
    }

    /// The clerk has read the name on the card.
    void confirmName(String name) {
        if (!name.isBlank()) {
            known().ifPresent(who -> know(who.named(name.strip())));
        }
    }

    /// @param dossier what it is asked for
    void askCentre(CitizenFile about, DossierId dossier) {
        background
                .run(() -> welcome.ask(about, dossier))
                .then(this::completed)
                .orElse(problem ->
                        LOG.info("look-up at the centre: {}", problem.code().key()));
    }

    /// A name that was confirmed meanwhile stands.
    private void completed(CitizenFile more) {
        known().filter(_ -> is(more))
                .ifPresent(now -> know(
                        now.nameDoubtful() ? more : more.named(now.citizen().name())));
    }

    /// Nobody knows this key; with somebody at the desk it can be bound to them.
    void unknownKey(String hash) {
        unboundKey = hash;
        var open = file.get() != null;
        var text = open ? "counter.key.bind" : "counter.UNKNOWN_CODE";
        var offer = open ? Notice.Offer.BIND : Notice.Offer.NONE;
        notice.say(Notice.Level.WARN, offer, text + ".what", text + ".do");
    }

    void bindKey() {
        known().ifPresent(who -> background
                .run(() -> {
                    welcome.bind(unboundKey, who.citizen().number());
                    return true;
                })
                .then(_ -> notice.done("counter.key.bound"))
                .orElse(notice::show));
    }

    ReadOnlyObjectProperty<@Nullable CitizenFile> file() {
        return file.getReadOnlyProperty();
    }
}
