// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;

/// The counter that [HalfAPaperTest] kills: it makes a paper, and says so when half of it lies on the disk.
final class HalfAPaper {

    static final int HALF = 500_000;

    private HalfAPaper() {}

    public static void main(String[] args) {
        var store = Store.open(Path.of(args[0]), new StoreKey(HexFormat.of().parseHex(args[1])), Clock.systemUTC());
        store.shelf()
                .keep(
                        paper -> {
                            paper.write(new byte[HALF]);
                            System.out.println("half");
                            try {
                                new CountDownLatch(1).await(); // for ever
                            } catch (InterruptedException e) {
                                throw new java.io.IOException(e);
                            }
                        },
                        "scan",
                        null);
    }
}
