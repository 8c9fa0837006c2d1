// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window is closed while what was typed last is still being written.
class ClosedInTheMiddleTest {

    private static final byte[] KEY = new byte[32];

    @TempDir
    Path profile;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch on = new CountDownLatch(1);

    @Test
    void aWriteUnderWayEndsBeforeTheFileIsShut() throws Exception {
        var database = new Database(profile, KEY);
        var write = CompletableFuture.supplyAsync(() -> database.write(tx -> {
            begun.countDown();
            await(on);
            return tx.execute("insert into settings (name, content) values ('a', '1')");
        }));
        await(begun);
        var end = CompletableFuture.runAsync(database::close);
        try {
            end.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waits) {
            // as it should
        }
        on.countDown();
        assertEquals(1, write.get(60, TimeUnit.SECONDS));
        end.get(60, TimeUnit.SECONDS);
        try (var again = new Database(profile, KEY)) {
            assertEquals(1, again.<Integer>read(db -> db.fetchCount(DSL.table("settings"))));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
