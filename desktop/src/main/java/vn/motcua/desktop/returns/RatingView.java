// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import vn.motcua.desktop.kit.Icon;
import vn.motcua.desktop.kit.Words;

/// How content the citizen was: five faces with words, one tap (Alt+1 to Alt+5).
final class RatingView extends FlowPane {

    static final int MOST = 5;

    private static final String[] FACES = {
        "emoticon-angry-outline",
        "emoticon-sad-outline",
        "emoticon-neutral-outline",
        "emoticon-happy-outline",
        "emoticon-excited-outline"
    };

    RatingView(ReturnsViewModel returns, Words words) {
        super(8, 8);
        for (var score = 1; score <= MOST; score++) {
            var given = score;
            var face = new Button(words.get("returns.rate." + score), Icon.of(FACES[score - 1]));
            face.setMinWidth(USE_PREF_SIZE);
            face.setFocusTraversable(false);
            face.setAccessibleText(words.get("returns.rate." + score) + ", Alt " + score);
            face.setOnAction(_ -> returns.rate(given));
            getChildren().add(face);
        }
    }
}
