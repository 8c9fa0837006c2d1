// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.List;
import java.util.function.Consumer;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.settings.PublishReference;
import vn.motcua.desktop.settings.ScanProfilesView;
import vn.motcua.desktop.settings.ScanProfilesViewModel;
import vn.motcua.desktop.settings.SettingsPages;
import vn.motcua.desktop.settings.SettingsView;
import vn.motcua.desktop.settings.SettingsViewModel;
import vn.motcua.model.problem.Problem;

/// The pages of the settings for a session.
record SettingsDesk(Session session, Words words) {

    Desk desk(Background background, Consumer<? super Problem> problems) {
        var store = session.store();
        var publish = new PublishReference(store, session.officer(), store.clock());
        var reference = new SettingsView(new SettingsViewModel(publish, words, background, problems), words);
        var scan =
                new ScanProfilesView(new ScanProfilesViewModel(store.settings(), words, background, problems), words);
        return new SettingsPages(
                words,
                List.of(
                        new SettingsPages.Page("settings.page.scan", scan),
                        new SettingsPages.Page("settings.page.reference", reference)));
    }
}
