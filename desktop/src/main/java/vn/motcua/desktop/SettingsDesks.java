// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.List;
import java.util.function.Function;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.PagesView;
import vn.motcua.desktop.kit.Problems;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.Abilities;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.settings.DevicesView;
import vn.motcua.desktop.settings.DevicesViewModel;
import vn.motcua.desktop.settings.PublishReference;
import vn.motcua.desktop.settings.ScanProfilesView;
import vn.motcua.desktop.settings.ScanProfilesViewModel;
import vn.motcua.desktop.settings.SettingsView;
import vn.motcua.desktop.settings.SettingsViewModel;
import vn.motcua.model.problem.Problem;

/// Builds the desks where a counter is set up.
record SettingsDesks(Edges edges, Session session, Words words) {

    Desk settings(Background background, Problems problems) {
        var store = session.store();
        var publish = new PublishReference(store, session.officer(), store.clock());
        var reference = new SettingsView(new SettingsViewModel(publish, words, background, problems::show), words);
        var profiles = new ScanProfilesViewModel(store.settings(), words, background, problems::show, abilities());
        return new PagesView(
                words,
                List.of(
                        new PagesView.Page("settings.page.scan", new ScanProfilesView(profiles, words)),
                        new PagesView.Page("settings.page.reference", reference)));
    }

    private Function<String, Abilities> abilities() {
        if (edges.devices().scanner() instanceof Scanners scanners) {
            return scanners::abilities;
        }
        return device -> {
            throw new Problem(ScanProblem.NOT_FOUND, device);
        };
    }

    Desk devices(Scanners scanners, Background background, Problems problems) {
        var clock = session.store().clock();
        return new DevicesView(new DevicesViewModel(scanners, words, background, clock, problems::show), words);
    }
}
