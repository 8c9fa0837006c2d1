// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.Colour;
import vn.motcua.desktop.scan.FileSize;
import vn.motcua.desktop.scan.PaperSize;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScanProfiles;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Source;
import vn.motcua.desktop.scan.WatchedFolder;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.desktop.store.UnsignedScans;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.ProblemCode;

class ScanProfilesViewModelTest {

    private static final ScanSettings CARD =
            new ScanSettings("", 400, Colour.COLOUR, Source.FLATBED, PaperSize.CARD, 0);

    @TempDir
    Path folder;

    private final List<ProblemCode> problems = new ArrayList<>();
    private Store store;
    private ScanProfilesViewModel model;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("profile"), StoreKey.random(), Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        model = model();
    }

    private ScanProfilesViewModel model() {
        var fresh = new ScanProfilesViewModel(
                store.settings(), Words.of(Words.VIETNAMESE), Background.direct(), p -> problems.add(p.code()));
        fresh.load();
        return fresh;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aProfileOfOnesOwnIsKeptWithNameKeyAndFolder() {
        model.add();
        model.folder().set(folder.toString());
        model.save("Thẻ căn cước", 6, CARD);
        assertEquals(List.of(), problems);
        var again = model();
        again.selected().set(4);
        assertEquals("Thẻ căn cước", again.inHand().name());
        assertEquals(6, again.inHand().key());
        assertEquals(CARD, again.inHand().settings());
        assertEquals(
                folder.toString(), store.settings().get(WatchedFolder.SETTING).orElseThrow());
    }

    @Test
    void aFirstProfileKeepsItsWordWhileItsChoicesChange() {
        var name = model.name(model.inHand());
        model.save(name, 1, CARD);
        assertEquals("scan.profile.A4_COLOUR", model.inHand().name());
        assertEquals(CARD, model.inHand().settings());
    }

    @Test
    void aKeyThatAnotherProfileHasIsRefusedAndNothingIsLost() {
        model.save("Của tôi", 2, CARD);
        assertEquals(List.of(ScanProblem.PROFILE_KEY), problems);
        assertEquals(ScanProfiles.usual(), model.profiles().get());
    }

    @Test
    void theLargestFileAndTheWaitForASignatureAreKept() {
        assertEquals(10, model.megabytes().get());
        model.save("Của tôi", 1, CARD);
        assertEquals(Optional.empty(), store.settings().get(UnsignedScans.HOURS), "it is not asked to wait");
        model.megabytes().set(5);
        model.hours().set(2);
        model.save("Của tôi", 1, CARD);
        assertEquals(5_000_000, FileSize.bytes(store.settings().get(FileSize.SETTING)));
        var again = model();
        assertEquals(5, again.megabytes().get());
        assertEquals(2, again.hours().get());
    }

    @Test
    void aFolderThatIsNotThereIsNotWatched() {
        model.folder().set(folder.resolve("gone").toString());
        model.save("Của tôi", 1, CARD);
        assertEquals(List.of(ScanProblem.NO_FOLDER), problems);
        assertEquals(true, store.settings().get(WatchedFolder.SETTING).isEmpty());
    }
}
