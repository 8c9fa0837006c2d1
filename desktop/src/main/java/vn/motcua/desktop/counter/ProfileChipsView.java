// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import vn.motcua.desktop.kit.Boxes;
import vn.motcua.desktop.kit.Keycap;
import vn.motcua.desktop.kit.Texts;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.scan.ScanProfile;

/// What this counter can be asked to scan, a chip each: its name, its key, and how it scans.
final class ProfileChipsView extends FlowPane {

    private final ScanViewModel scan;
    private final Words words;

    ProfileChipsView(ScanViewModel scan, Words words) {
        super(8, 8);
        this.scan = scan;
        this.words = words;
        scan.profiles().subscribe(this::show);
        scan.profile().subscribe(this::show);
        show();
    }

    private void show() {
        var group = new ToggleGroup();
        getChildren()
                .setAll(scan.profiles().get().all().stream()
                        .map(p -> chip(p, group))
                        .toList());
    }

    private Node chip(ScanProfile profile, ToggleGroup group) {
        var called = words.has(profile.name()) ? words.get(profile.name()) : profile.name();
        var name = Boxes.row(8, Texts.line(called, "strong"));
        if (profile.key() > 0) {
            name.getChildren().add(new Keycap("Shift F" + profile.key()));
        }
        var how = profile.settings();
        var below = words.get("scan.profile.below", words.get("scan.source." + how.source()), how.dpi());
        var chip = new ToggleButton();
        chip.setGraphic(Boxes.column(2, name, Texts.line(below, "muted-s")));
        chip.getStyleClass().add("profile-chip");
        chip.setToggleGroup(group);
        chip.setSelected(profile.equals(scan.profile().get()));
        chip.setFocusTraversable(false);
        chip.setAccessibleText(called);
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            scan.profile().set(profile);
        });
        return chip;
    }
}
