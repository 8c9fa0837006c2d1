// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.office.Officer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Messages;

/// Finds out who came to the desk: from the local store at once, from the centre when it is there.
public final class Welcome {

    private static final String PURPOSE = "intake";

    private final Store store;
    private final CentralServer centre;
    private final Officer officer;
    /// What look-ups are for: the citizen who came last.
    private volatile UUID visit = UUID.randomUUID();

    public Welcome(Store store, CentralServer centre, Officer officer) {
        this.store = store;
        this.centre = centre;
        this.officer = officer;
    }

    /// A citizen card was read. What the card says of name and residence stands, unless the reader spoilt its letters
    /// and the store knows better; the store adds what no card holds.
    ///
    /// @throws vn.motcua.model.problem.Problem NOT_A_CARD
    public Arrival card(String text) {
        var card = CitizenCard.parse(text);
        visit = UUID.randomUUID();
        var known = store.citizens().find(card.number());
        var citizen = merged(card, known);
        return new Arrival.Known(file(citizen, card.garbled() && known.isEmpty(), false));
    }

    /// A key whose meaning only the app knows. Looked up here only; [#ask] asks the centre.
    public Arrival key(String payload) {
        var hash = hash(payload);
        visit = UUID.randomUUID();
        return store.citizens()
                .bound(hash)
                .flatMap(store.citizens()::find)
                .<Arrival>map(c -> new Arrival.Known(file(c, false, false)))
                .orElseGet(() -> new Arrival.Unbound(hash));
    }

    /// A number that a person typed or chose.
    public Optional<CitizenFile> number(CitizenNumber number) {
        visit = UUID.randomUUID();
        return store.citizens().find(number).map(c -> file(c, false, false));
    }

    /// A citizen whose draft is opened again.
    public CitizenFile again(Citizen citizen) {
        return file(citizen, false, false);
    }

    /// What the centre knows besides; kept here for the next time.
    ///
    /// @throws vn.motcua.model.problem.Problem the centre's, for example UNREACHABLE
    public CitizenFile ask(CitizenFile here) {
        var reply = centre.call(
                "/v1/lookup",
                new Messages.Lookup(here.citizen().number(), null, PURPOSE, visit),
                Messages.LookupReply.class);
        store.results().put(reply.results());
        var citizen = reply.citizen() == null ? here.citizen() : completed(here.citizen(), reply.citizen());
        return file(citizen, here.nameDoubtful() && reply.citizen() == null, true);
    }

    /// Asks the centre whose key this is.
    public Optional<CitizenFile> askKey(String keyHash) {
        var reply = centre.call(
                "/v1/lookup", new Messages.Lookup(null, keyHash, PURPOSE, visit), Messages.LookupReply.class);
        store.results().put(reply.results());
        return Optional.ofNullable(reply.citizen()).map(c -> file(c, false, true));
    }

    /// The clerk says that this key is the citizen's who stands here.
    public void bind(String keyHash, CitizenNumber citizen) {
        store.bind(keyHash, citizen, officer);
    }

    static String hash(String payload) {
        return PaperId.of(payload.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private CitizenFile file(Citizen citizen, boolean doubtful, boolean fromCentre) {
        var number = citizen.number();
        return new CitizenFile(
                citizen,
                doubtful,
                number.agreesWith(citizen.birth(), citizen.sex()),
                store.results().of(number),
                store.dossiers().of(number),
                fromCentre);
    }

    private static Citizen merged(CitizenCard card, Optional<Citizen> known) {
        var read = card.citizen();
        return known.map(k -> new Citizen(
                        read.number(),
                        card.garbled() ? k.name() : read.name(),
                        read.birth(),
                        read.sex(),
                        card.garbled() || read.residence().isBlank() ? k.residence() : read.residence(),
                        k.phone()))
                .orElse(read);
    }

    private static Citizen completed(Citizen here, Citizen centre) {
        return new Citizen(
                here.number(),
                centre.name(),
                here.birth(),
                here.sex(),
                here.residence().isBlank() ? centre.residence() : here.residence(),
                here.phone().isBlank() ? centre.phone() : here.phone());
    }
}
