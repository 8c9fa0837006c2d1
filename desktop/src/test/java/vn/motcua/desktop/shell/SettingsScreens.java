// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.PagesView;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.settings.PublishReference;
import vn.motcua.desktop.settings.ScanProfilesView;
import vn.motcua.desktop.settings.ScanProfilesViewModel;
import vn.motcua.desktop.settings.SettingsView;
import vn.motcua.desktop.settings.SettingsViewModel;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.Sample;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;

/// The desk of settings, for screens.
final class SettingsScreens {

    private static final String TERMS = "[{\"id\":\"one-stop\",\"supplementDays\":20,\"noticeHours\":2,"
            + "\"answerHours\":4,\"correctionDays\":2,\"nearHours\":24,\"onlineMoneyHours\":8,\"cashDays\":7,"
            + "\"law\":\"Nghị định mới của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa\"}]";

    private SettingsScreens() {}

    /// @param full the page of reference data with a file that was compared; else all pages, scan profiles in front
    static Desk desk(Store store, Words words, Consumer<? super Problem> problems, Path folder, boolean full) {
        var publish = new PublishReference(store, Sample.officer(Role.ADMIN), SampleScreens.CLOCK);
        var model = new SettingsViewModel(publish, words, Background.direct(), problems);
        if (full) {
            try {
                var file = Files.writeString(folder.resolve("terms-2027.json"), TERMS);
                model.file().set(file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            model.compare();
        }
        var reference = new SettingsView(model, words);
        if (full) {
            return reference;
        }
        var scan = new ScanProfilesViewModel(store.settings(), words, Background.direct(), problems);
        scan.load();
        var profiles = new ScanProfilesView(scan, words);
        return new PagesView(
                words,
                List.of(
                        new PagesView.Page("settings.page.scan", profiles),
                        new PagesView.Page("settings.page.reference", reference)));
    }
}
