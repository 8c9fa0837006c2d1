// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.post.AcceptFromPost;
import vn.motcua.desktop.post.Bags;
import vn.motcua.desktop.post.BagsView;
import vn.motcua.desktop.post.BagsViewModel;
import vn.motcua.desktop.post.CollectDossier;
import vn.motcua.desktop.post.CollectView;
import vn.motcua.desktop.post.CollectViewModel;
import vn.motcua.desktop.post.DeliverResult;
import vn.motcua.desktop.post.DeliverView;
import vn.motcua.desktop.post.DeliverViewModel;
import vn.motcua.desktop.post.Point;
import vn.motcua.desktop.post.PrintPost;
import vn.motcua.desktop.post.SealBag;
import vn.motcua.desktop.post.SentView;
import vn.motcua.desktop.post.SentViewModel;
import vn.motcua.desktop.post.SignHandover;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.shell.Area;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.wire.Catalogue;

/// Builds the desks of the post: an agent's own, and the one where an office signs for bags.
final class PostDesks {

    private final Edges edges;
    private final Session session;
    private final Words words;
    private final Background background;
    private final Catalogue catalogue;
    private final Point point;

    PostDesks(Edges edges, Session session, Words words, Background background, Catalogue catalogue) {
        this.edges = edges;
        this.session = session;
        this.words = words;
        this.background = background;
        this.catalogue = catalogue;
        this.point = new Point(session.office(), session.officer(), session.desk(), edges.demo());
    }

    /// Whether somebody is a post office's agent and nothing else: then these desks are all there is beside the sync
    /// desk. No warehouse, no token, no export, no board.
    static boolean isAgent(Officer officer) {
        return officer.roles().equals(Set.of(Role.AGENT));
    }

    Map<Area, Supplier<Desk>> ofAgent() {
        return Map.of(Area.COUNTER, this::collect, Area.SENT, this::sent, Area.RETURNS, this::deliver);
    }

    private Desk collect() {
        var store = session.store();
        var devices = edges.devices();
        var collect = new CollectDossier(store, devices.ocr(), catalogue, point, store.clock(), new SecureRandom());
        var model = new CollectViewModel(new CollectViewModel.Parts(
                collect, bags(), print(), catalogue, devices.scanner(), devices.device(), background));
        return new CollectView(model, words, devices.printerName());
    }

    private Desk sent() {
        var seal = new SealBag(session.store(), point, session.store().clock());
        return new SentView(new SentViewModel(bags(), seal, print(), background), words);
    }

    private Desk deliver() {
        var model =
                new DeliverViewModel(bags(), give(), print(), session.officer().name(), background);
        return new DeliverView(model, words);
    }

    /// @param open goes to a dossier's own desk
    Desk bagsDesk(Consumer<DossierId> open) {
        var store = session.store();
        var parts = new BagsViewModel.Parts(
                bags(),
                new SignHandover(store, point, store.clock()),
                new AcceptFromPost(store, catalogue, point, store.clock()),
                give(),
                print(),
                bags().posts(catalogue),
                background);
        return new BagsView(new BagsViewModel(parts), words, open);
    }

    private Bags bags() {
        return new Bags(session.store(), point);
    }

    private DeliverResult give() {
        return new DeliverResult(session.store(), point, session.store().clock());
    }

    private PrintPost print() {
        return new PrintPost(
                edges.devices().printer(),
                Forms.shipped(),
                catalogue,
                point,
                session.store().clock());
    }
}
