// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.office.OfficeUnit;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.wire.Catalogue;

/// What an agent's counter shows: who sends, the papers counted against the list, the seal, the send note as it will
/// be printed, and what went out today.
public final class CollectViewModel {

    /// What the agent works with.
    ///
    /// @param device name of the scanner as its driver knows it
    public record Parts(
            CollectDossier collect,
            Bags bags,
            PrintPost print,
            Catalogue catalogue,
            Scanner scanner,
            String device,
            Background background) {}

    private final Parts parts;
    private final ReadOnlyObjectWrapper<@Nullable CitizenCard> sender = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Dossier> draft = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Sealing> sealing = new SimpleObjectProperty<>(Sealing.NONE);
    private final ObjectProperty<@Nullable OfficeUnit> office = new SimpleObjectProperty<>();
    private final BooleanProperty feeTaken = new SimpleBooleanProperty();
    private final BooleanProperty online = new SimpleBooleanProperty();
    private final BooleanProperty ownAccount = new SimpleBooleanProperty();
    private final StringProperty portalCode = new SimpleStringProperty("");
    private final SlipViewModel slip;
    private final CollectedViewModel collected;
    private final EnvelopeViewModel envelope;
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public CollectViewModel(Parts parts) {
        this.parts = parts;
        slip = new SlipViewModel(parts.print(), parts.background(), this::refused);
        collected = new CollectedViewModel(parts.collect(), parts.bags(), parts.background(), this::refused);
        envelope = new EnvelopeViewModel(parts, this::edit, busy, this::refused);
        sealing.subscribe(this::draw);
        feeTaken.subscribe(this::draw);
    }

    ReadOnlyObjectProperty<@Nullable CitizenCard> sender() {
        return sender.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Dossier> draft() {
        return draft.getReadOnlyProperty();
    }

    public ObjectProperty<Sealing> sealing() {
        return sealing;
    }

    ObjectProperty<@Nullable OfficeUnit> office() {
        return office;
    }

    BooleanProperty feeTaken() {
        return feeTaken;
    }

    /// Whether the agent helps with a filing online instead of sending an envelope.
    BooleanProperty online() {
        return online;
    }

    BooleanProperty ownAccount() {
        return ownAccount;
    }

    StringProperty portalCode() {
        return portalCode;
    }

    /// The send note as PNG, `null` while there is none.
    ReadOnlyObjectProperty<byte @Nullable []> slip() {
        return slip.picture();
    }

    ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What was collected here today, newest first.
    ObservableList<Dossier> today() {
        return collected.today();
    }

    ObservableList<Dossier> held() {
        return collected.held();
    }

    List<OfficeUnit> offices() {
        return parts.collect().offices();
    }

    List<Procedure> procedures(String text) {
        return text.isBlank()
                ? parts.catalogue().procedures(parts.collect().today())
                : parts.catalogue().search(text, parts.collect().today());
    }

    Procedure procedure(Dossier of) {
        return parts.collect().procedure(of);
    }

    long fee(Dossier of) {
        return parts.collect().fee(of);
    }

    public void load() {
        collected.load();
    }

    /// The sender's card was read. Nothing is looked up.
    public void card(String text) {
        try {
            sender.set(CitizenCard.parse(text));
            draft.set(null);
            begin();
        } catch (Problem notACard) {
            refused(notACard);
        }
    }

    private void begin() {
        sealing.set(Sealing.NONE);
        feeTaken.set(false);
        ownAccount.set(false);
        portalCode.set("");
        outcome.set(Outcome.NONE);
    }

    public void choose(Procedure procedure) {
        var card = sender.get();
        if (card == null) {
            return;
        }
        var to = office.get() == null ? offices().getFirst() : office.get();
        office.set(to);
        change(parts.collect()
                .open(procedure, card.citizen(), IdentityProof.QR, to.office().code()));
    }

    public void sendTo(OfficeUnit unit) {
        office.set(unit);
        edit(d -> parts.collect().sentTo(d, unit.office().code()));
    }

    /// Counted into the envelope, or shown; once more: not there.
    public void count(int row) {
        envelope.count(row);
    }

    /// F6: pages for the first paper that is not scanned yet.
    public void scan() {
        var now = draft.get();
        if (now != null && !busy.get()) {
            envelope.scan(now);
        }
    }

    public void seal(UnaryOperator<Sealing> change) {
        sealing.set(change.apply(sealing.get()));
    }

    /// F4: kept for later; the desk is free.
    public void hold() {
        var now = draft.get();
        if (now != null) {
            parts.background()
                    .run(() -> {
                        parts.collect().hold(now);
                        return now;
                    })
                    .then(_ -> close())
                    .orElse(this::refused);
        }
    }

    public void resume(Dossier kept) {
        begin();
        sender.set(null);
        offices().stream()
                .filter(u -> u.office().code().equals(kept.office()))
                .findFirst()
                .ifPresent(office::set);
        change(kept);
    }

    /// F9: seals and prints, or files online as a helper; goes to what is missing first.
    public void finish() {
        var now = draft.get();
        if (now == null || busy.get()) {
            return;
        }
        var sealed = sealing.get();
        var helps = online.get();
        var account = ownAccount.get();
        var code = portalCode.get().strip();
        var paid = feeTaken.get();
        busy.set(true);
        outcome.set(Outcome.NONE);
        parts.background()
                .run(() -> helps
                        ? parts.collect().fileOnline(now, code.isEmpty() ? null : new DossierCode(code), account)
                        : parts.collect().seal(now, sealed, paid))
                .then(filed -> done(filed, helps))
                .orElse(this::refused);
    }

    private void done(Dossier filed, boolean helped) {
        close();
        var number = helped ? filed.code().map(DossierCode::value).orElse("") : Bag.noteNo(filed);
        outcome.set(Outcome.done(helped ? "post.done.online" : "post.done.sealed", number));
        if (!helped) {
            reprint(filed);
        }
    }

    /// The send note and, where a fee was taken, its receipt.
    public void reprint(Dossier filed) {
        parts.background()
                .run(() -> {
                    parts.print().slip(filed);
                    if (filed.paidDong() > 0) {
                        parts.print().receipt(filed);
                    }
                    return filed;
                })
                .orElse(this::refused);
    }

    public void close() {
        busy.set(false);
        sender.set(null);
        draft.set(null);
        slip.clear();
        begin();
        load();
    }

    private void edit(UnaryOperator<Dossier> by) {
        var now = draft.get();
        if (now != null) {
            change(by.apply(now));
        }
    }

    private void change(Dossier now) {
        draft.set(now);
        outcome.set(Outcome.NONE);
        draw();
    }

    private void draw() {
        var now = draft.get();
        if (now != null) {
            slip.draw(now, sealing.get(), feeTaken.get() ? fee(now) : 0);
        }
    }

    private void refused(Problem why) {
        busy.set(false);
        outcome.set(Outcome.refused(why));
    }
}
