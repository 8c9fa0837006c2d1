// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.wire.ReferenceFile;
import vn.motcua.model.wire.WireProblem;

/// Publishing at the settings desk, by its view model.
class SettingsViewModelTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Store store;
    private SettingsViewModel model;
    private final List<ProblemCode> problems = new ArrayList<>();

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("profile"), StoreKey.random(), CLOCK);
        var publish = new PublishReference(store, Sample.officer(Role.ADMIN), CLOCK);
        model = new SettingsViewModel(
                publish, Words.of(Words.VIETNAMESE), Background.direct(), p -> problems.add(p.code()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void file(String text) throws IOException {
        model.file().set(Files.writeString(folder.resolve("x.json"), text).toString());
    }

    @Test
    void theFirstDayIsTomorrowUnlessAnotherIsTyped() {
        assertEquals("22/11/2026", model.from().get());
    }

    @Test
    void whatShipsChangesNothing() throws IOException {
        var calendar = ReferenceFile.shipped().stream()
                .filter(i -> i.kind().equals("calendar") && i.id().equals("2027"))
                .findFirst()
                .orElseThrow();
        file("{\"2027\":" + calendar.json() + "}");
        model.compare();
        assertEquals(List.of(SettingsProblem.NOTHING_NEW), problems);
    }

    @Test
    void aFreeDayMoreIsShownAndPublishedWithOneKeyAfterTheOther() throws IOException {
        file("{\"2028\":{\"days_off\":[{\"date\":\"2028-03-01\"}],\"make_up_workdays\":[]}}");
        model.publish();
        var change = model.proposal().get().orElseThrow().changes().getFirst();
        assertEquals("2028-03-01", change.after());
        assertEquals(0, store.outbox().size());
        model.publish();
        assertEquals(1, store.outbox().size());
        assertTrue(model.said().get().contains("22/11/2026"));
        assertEquals("", model.file().get());
    }

    @Test
    void whatIsTypedAfterwardsMustBeComparedAgain() throws IOException {
        file("{\"2028\":{\"days_off\":[\"2028-03-01\"],\"make_up_workdays\":[]}}");
        model.compare();
        model.from().set("01/12/2026");
        assertTrue(model.proposal().get().isEmpty());
    }

    @Test
    void wrongFilesAndDaysAreNamed() throws IOException {
        file("{\"hello\":1}");
        model.compare();
        file("{\"2028\":{\"days_off\":[\"never\"],\"make_up_workdays\":[]}}");
        model.compare();
        model.file().set(folder.resolve("no.json").toString());
        model.compare();
        model.from().set("29/02/2027");
        model.compare();
        model.from().set("01/01/2020");
        model.compare();
        assertEquals(
                List.of(
                        WireProblem.UNREADABLE,
                        WireProblem.UNREADABLE,
                        SettingsProblem.NOT_READ,
                        SettingsProblem.NO_DAY,
                        SettingsProblem.PAST_DAY),
                problems);
    }
}
