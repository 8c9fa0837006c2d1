// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.DossierGroup;

/// The lists one may choose from, each with its length. F2 goes to the next one.
final class ChipsView extends FlowPane {

    private final ListViewModel list;
    private final Map<DossierGroup, ToggleButton> chips = new EnumMap<>(DossierGroup.class);

    ChipsView(Words words, ListViewModel list) {
        super(8, 8);
        this.list = list;
        List.of(DossierGroup.values()).forEach(group -> getChildren().add(chip(words, group)));
        getChildren().add(new Keycap("F2"));
        list.group().subscribe(_ -> mark());
        list.text().subscribe(_ -> mark());
    }

    private ToggleButton chip(Words words, DossierGroup group) {
        Label count = Texts.line(list.sizes().map(sizes -> String.valueOf(sizes.getOrDefault(group, 0))), "chip-count");
        var chip = Boxes.styled(
                new ToggleButton(null, Boxes.row(7, Texts.line(words.get("dossiers.group." + group)), count)), "chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setFocusTraversable(false);
        chip.setAccessibleText(words.get("dossiers.group." + group));
        chip.setOnAction(_ -> choose(group));
        chips.put(group, chip);
        return chip;
    }

    /// A search looks everywhere; a chip ends it.
    private void choose(DossierGroup group) {
        list.text().set("");
        list.group().set(group);
        mark();
    }

    void next(int by) {
        var all = DossierGroup.values();
        choose(all[Math.floorMod(list.group().get().ordinal() + by, all.length)]);
    }

    private void mark() {
        var on = list.isSearching() ? DossierGroup.ALL : list.group().get();
        chips.forEach((group, chip) -> chip.setSelected(group == on));
    }
}
