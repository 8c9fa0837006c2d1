// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.desktop.sync.Hall;
import vn.motcua.model.office.OfficerId;

/// The program runs all day and officers come and go: what one of them had open does not stay behind.
class SignedOutIT extends AtCounter {

    private static final int ROUNDS = 60;

    @Test
    void aDeskThatWasLeftCanBeCollected() throws InterruptedException {
        var left = new ArrayList<>(workedAndLeft(Hall.HA));
        left.addAll(workedAndLeft(Hall.VINH));
        Hands.onScreen(() -> assertNull(counter.working()));
        signIn(Hall.HA);
        var now = Hands.onScreen(() -> counter.scene().getRoot());
        for (var i = 0; i < ROUNDS && !alive(left).isEmpty(); i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertEquals(List.of(), alive(left));
        Hands.onScreen(() -> assertEquals(now, counter.scene().getRoot()));
    }

    /// Every desk that the officer has was open once.
    private List<WeakReference<Node>> workedAndLeft(OfficerId officer) {
        signIn(officer);
        return Hands.onScreen(() -> {
            var left = new ArrayList<WeakReference<Node>>();
            var working = Objects.requireNonNull(counter.working());
            left.add(new WeakReference<>(working.window()));
            for (var area : working.navigation().areas()) {
                working.navigation().go(area);
                left.add(new WeakReference<>(working.navigation().desk().body()));
            }
            press(counter.scene(), KeyCode.L, true);
            return left;
        });
    }

    private static List<String> alive(List<WeakReference<Node>> left) {
        return left.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .map(n -> n.getClass().getSimpleName())
                .toList();
    }

    private static void press(Scene scene, KeyCode code, boolean control) {
        Event.fireEvent(scene, key(code, control));
    }
}
