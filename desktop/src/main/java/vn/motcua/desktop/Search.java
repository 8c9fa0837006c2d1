// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.counter.CounterView;
import vn.motcua.desktop.kit.Mask;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.shell.Area;
import vn.motcua.desktop.shell.Navigation;
import vn.motcua.desktop.shell.PaletteItem;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.office.Role;

/// What the palette (Ctrl+K) finds besides commands: citizens by number or name, dossiers by code or name. An agent
/// sees no citizen that did not come with a card.
final class Search {

    private static final int MOST = 6;
    private static final int SHORTEST = 2;

    private final Session session;
    private final Words words;
    private final Navigation navigation;

    Search(Session session, Words words, Navigation navigation) {
        this.session = session;
        this.words = words;
        this.navigation = navigation;
    }

    /// Away from the screen.
    List<PaletteItem> matching(String text) {
        var found = new ArrayList<PaletteItem>();
        if (text.strip().length() < SHORTEST) {
            return found;
        }
        if (session.officer().may(Role.CLERK)) {
            session.store().citizens().search(text, MOST).stream()
                    .map(this::item)
                    .forEach(found::add);
        }
        session.store().dossiers().search(text, MOST).stream().map(this::item).forEach(found::add);
        return found;
    }

    private PaletteItem item(Citizen citizen) {
        return new PaletteItem(
                words.get("shell.palette.citizens"),
                "account-outline",
                citizen.name(),
                citizen.number().masked(),
                "",
                () -> {
                    if (navigation.go(Area.COUNTER) && navigation.desk() instanceof CounterView counter) {
                        counter.meet(citizen.number());
                    }
                });
    }

    private PaletteItem item(Dossier dossier) {
        var code = dossier.receipt().map(r -> r.code().value()).orElse("");
        return new PaletteItem(
                words.get("shell.palette.dossiers"),
                "folder-outline",
                code + " · " + Mask.name(dossier.applicant().name()),
                dossier.procedureName(),
                "",
                () -> navigation.scanned(new Scan(Scan.Kind.DOSSIER, code)));
    }
}
