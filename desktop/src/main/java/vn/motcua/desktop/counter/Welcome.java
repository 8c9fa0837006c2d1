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
import vn.motcua.model.citizen.HealthCard;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.citizen.Organisation;
import vn.motcua.model.citizen.TaxCode;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.office.Officer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;

/// Finds out who came to the desk: from the local store at once, from the centre when it is there.
public final class Welcome {

    private static final String PURPOSE = "intake";
    private static final String ORGANISATION = "organisation.";
    private static final int MOST = 20;

    private final Store store;
    private final CentralServer centre;
    private final Officer officer;

    public Welcome(Store store, CentralServer centre, Officer officer) {
        this.store = store;
        this.centre = centre;
        this.officer = officer;
    }

    /// A citizen card was read. What the card says of name and residence stands, unless the reader spoilt its letters
    /// and the store knows better; the store adds what no card holds.
    ///
    /// @throws Problem NOT_A_CARD
    public Arrival card(String text) {
        var card = CitizenCard.parse(text);
        var known = store.citizens().find(card.number());
        var citizen = merged(card, known);
        return new Arrival.Known(file(citizen, IdentityProof.QR, card.garbled() && known.isEmpty(), false));
    }

    /// A key whose meaning only the app knows. Looked up here only; [#ask] asks the centre.
    ///
    /// @throws Problem HEALTH_CARD for the code of a health-insurance card that does not single out one person here
    public Arrival key(String payload) {
        if (HealthCard.looksLikeOne(payload)) {
            return new Arrival.Known(insured(HealthCard.parse(payload)));
        }
        var hash = hash(payload);
        return store.citizens()
                .bound(hash)
                .flatMap(store.citizens()::find)
                .<Arrival>map(c -> new Arrival.Known(file(c, IdentityProof.VNEID, false, false)))
                .orElseGet(() -> new Arrival.Unbound(hash));
    }

    private CitizenFile insured(HealthCard card) {
        var name = NameKey.of(card.name());
        var fitting = store.citizens().search(card.name(), MOST).stream()
                .filter(c -> NameKey.of(c.name()).equals(name) && c.birth().equals(card.birth()))
                .toList();
        if (fitting.size() != 1) {
            throw new Problem(CounterProblem.HEALTH_CARD);
        }
        return file(fitting.getFirst(), IdentityProof.MANUAL, false, false);
    }

    /// The organisation that came under this tax code before, as this counter remembers it.
    public Optional<Organisation> organisation(TaxCode code) {
        return store.settings()
                .get(ORGANISATION + code)
                .map(kept -> kept.split("\t", -1))
                .filter(kept -> kept.length == 2)
                .map(kept -> new Organisation(code, kept[0], kept[1], ""));
    }

    public void remember(Organisation organisation) {
        store.settings().put(ORGANISATION + organisation.code(), organisation.name() + "\t" + organisation.address());
    }

    /// A number that a person typed or chose.
    public Optional<CitizenFile> number(CitizenNumber number) {
        return store.citizens().find(number).map(c -> file(c, IdentityProof.MANUAL, false, false));
    }

    /// A citizen whose draft is opened again.
    public CitizenFile again(Citizen citizen) {
        return file(citizen, IdentityProof.MANUAL, false, false);
    }

    /// What the centre knows besides; kept here for the next time.
    ///
    /// @throws Problem the centre's, for example UNREACHABLE
    /// @param dossier what it is asked for; the centre writes it down
    public CitizenFile ask(CitizenFile here, DossierId dossier) {
        var question = new Messages.Lookup(here.citizen().number(), null, PURPOSE, dossier.value());
        var reply = centre.call("/v1/lookup", question, Messages.LookupReply.class);
        keep(reply);
        var citizen = reply.citizen() == null ? here.citizen() : completed(here.citizen(), reply.citizen());
        return file(citizen, here.proof(), here.nameDoubtful() && reply.citizen() == null, true);
    }

    /// Asks the centre whose key this is.
    public Optional<CitizenFile> askKey(String keyHash) {
        var reply = centre.call(
                "/v1/lookup",
                new Messages.Lookup(null, keyHash, PURPOSE, UUID.randomUUID()),
                Messages.LookupReply.class);
        keep(reply);
        return Optional.ofNullable(reply.citizen()).map(c -> file(c, IdentityProof.VNEID, false, true));
    }

    private void keep(Messages.LookupReply reply) {
        store.results().put(reply.results());
        store.citizens().consents().put(reply.consents());
    }

    /// The clerk says that this key is the citizen's who stands here.
    public void bind(String keyHash, CitizenNumber citizen) {
        store.declare(new Act.BindKey(keyHash, citizen), officer);
    }

    static String hash(String payload) {
        return PaperId.of(payload.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private CitizenFile file(Citizen citizen, IdentityProof proof, boolean doubtful, boolean fromCentre) {
        var number = citizen.number();
        return new CitizenFile(
                citizen,
                proof,
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
