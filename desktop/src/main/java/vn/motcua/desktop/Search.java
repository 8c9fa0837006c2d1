// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.shell.Navigation;
import vn.motcua.desktop.shell.PaletteItem;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.wire.Catalogue;

/// What the palette (Ctrl+K) finds besides commands: dossiers by code or name.
final class Search {

    private static final int MOST = 8;

    private final Store store;
    private final Catalogue catalogue;
    private final Words words;
    private final Navigation navigation;

    Search(Store store, Catalogue catalogue, Words words, Navigation navigation) {
        this.store = store;
        this.catalogue = catalogue;
        this.words = words;
        this.navigation = navigation;
    }

    List<PaletteItem> matching(String text) {
        return new ArrayList<>();
    }
}
