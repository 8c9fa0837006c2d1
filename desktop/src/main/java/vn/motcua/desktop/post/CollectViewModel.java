// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.PaperImage;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanner;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.OfficeUnit;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.wire.Catalogue;

/// What an agent's counter shows: who sends, the papers counted against the list, the seal, the send note as it will
/// be printed, and what went out today.
public final class CollectViewModel {

    private static final int PREVIEW = 720;

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
    /// What a dossier says is Vietnamese, whatever the screen speaks.
    private final Words words = Words.of(Words.VIETNAMESE);
    private final ReadOnlyObjectWrapper<@Nullable CitizenCard> sender = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Dossier> draft = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Sealing> sealing = new SimpleObjectProperty<>(Sealing.NONE);
    private final ObjectProperty<@Nullable OfficeUnit> office = new SimpleObjectProperty<>();
    private final BooleanProperty feeTaken = new SimpleBooleanProperty();
    private final BooleanProperty online = new SimpleBooleanProperty();
    private final BooleanProperty ownAccount = new SimpleBooleanProperty();
    private final StringProperty portalCode = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<byte @Nullable []> slip = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<Dossier> today = FXCollections.observableArrayList();
    private final ObservableList<Dossier> held = FXCollections.observableArrayList();
    private int drawing;

    public CollectViewModel(Parts parts) {
        this.parts = parts;
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
        return slip.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What was collected here today, newest first.
    ObservableList<Dossier> today() {
        return today;
    }

    ObservableList<Dossier> held() {
        return held;
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
        var day = parts.collect().today();
        parts.background()
                .run(() -> parts.bags().own())
                .then(own -> today.setAll(own.stream()
                        .filter(d -> d.filing().filedAt() != null
                                && Point.local(d.filing().filedAt())
                                        .toLocalDate()
                                        .equals(day))
                        .toList()))
                .orElse(this::refused);
        parts.background().run(parts.collect()::held).then(held::setAll).orElse(this::refused);
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
        edit(d -> d.papers().stream()
                .filter(p -> p.required().no() == row)
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

    /// F6: pages for the first paper that is not scanned yet.
    public void scan() {
        var now = draft.get();
        if (now != null && !busy.get()) {
            now.papers().stream()
                    .filter(p -> p.required().kind() != RequiredPaper.Kind.PRESENT)
                    .filter(p -> !(p.source() instanceof Source.Scanned))
                    .findFirst()
                    .ifPresent(p -> scan(p.required()));
        }
    }

    private void scan(RequiredPaper row) {
        var id = Objects.requireNonNull(draft.get()).id();
        busy.set(true);
        parts.background()
                .run(() -> {
                    var pages = new ArrayList<PageImage>();
                    parts.scanner().scan(ScanSettings.of(parts.device()), page -> {
                        parts.collect().keepPage(id, page);
                        pages.add(page);
                    });
                    return parts.collect().bind(id, row.name(), pages);
                })
                .then(scanned -> {
                    busy.set(false);
                    edit(d -> d.withPaper(row.no(), scanned));
                })
                .orElse(this::refused);
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
        slip.set(null);
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
        if (now == null) {
            return;
        }
        var ticket = ++drawing;
        var sealed = sealing.get();
        var fee = feeTaken.get() ? fee(now) : 0;
        parts.background()
                .run(() -> PaperImage.png(parts.print().preview(now, sealed, fee), 0, PREVIEW))
                .then(png -> {
                    if (ticket == drawing) {
                        slip.set(png);
                    }
                })
                .orElse(this::refused);
    }

    private void refused(Problem why) {
        busy.set(false);
        outcome.set(Outcome.refused(why));
    }
}
