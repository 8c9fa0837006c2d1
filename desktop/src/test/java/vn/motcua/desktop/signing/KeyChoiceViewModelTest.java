// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.signature.card.TokenSource;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.desktop.store.StoreProblem;
import vn.motcua.model.problem.Problem;

class KeyChoiceViewModelTest {

    @TempDir
    Path profile;

    @Test
    void aStoreThatFailsWhileTheKeysAreLookedForIsTold() {
        var store = Store.open(profile, new StoreKey(new byte[32]), Clock.systemUTC());
        var troubles = new ArrayList<Problem>();
        var model = new KeyChoiceViewModel(
                new ChosenToken(TokenSource.none(), store.settings()), Background.direct(), troubles::add);
        store.close();
        model.load();
        assertNull(model.chosen().get());
        assertEquals(StoreProblem.BROKEN, troubles.getFirst().code());
    }
}
