// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class BackgroundPriorityTest {

    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");

    @Test
    void workBehindTheScreenAndCompilersGiveWayToTheScreen() throws Exception {
        FxToolkit.registerPrimaryStage();
        var worker = new CompletableFuture<Integer>();
        var screen = new CompletableFuture<Integer>();
        new FxBackground(worker::completeExceptionally)
                .run(() -> BackgroundPriority.nice(0))
                .then(worker::complete);
        var behind = worker.get();
        Platform.runLater(() -> screen.complete(BackgroundPriority.nice(0)));

        assertEquals(screen.get() + (LINUX ? Math.min(10, 19 - screen.get()) : 0), behind);
        assertEquals(LINUX, !BackgroundPriority.compilers().isEmpty());
        BackgroundPriority.compilers().forEach(c -> assertEquals(behind, BackgroundPriority.nice(c)));
    }
}
