// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import javafx.collections.ListChangeListener;
import vn.motcua.model.Sample;

/// A counter that says when two pages have come, and then scans on until somebody kills it.
final class ScanUntilKilled {

    static final String TWO_PAGES = "two pages";

    private ScanUntilKilled() {}

    public static void main(String[] args) {
        var bench = new Bench(Path.of(args[0]));
        var scan = begin(bench);
        scan.pages().addListener((ListChangeListener<ScannedPage>) _ -> {
            if (scan.pages().size() == 2) {
                System.out.println(TWO_PAGES);
                while (true) {
                    LockSupport.park();
                }
            }
        });
        bench.paper.add(Bench.written());
        bench.paper.add(Bench.written());
        scan.scan();
    }

    /// A draft in hand.
    static ScanViewModel begin(Bench bench) {
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        return bench.counter.draft().scan();
    }
}
