// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import javafx.collections.ListChangeListener;
import vn.motcua.model.Sample;

/// A counter that stands still at a certain point, says so, and waits until somebody kills it.
final class ScanUntilKilled {

    /// Two pages have come, and more are to come.
    static final String TWO_PAGES = "two pages";

    /// The sheet is written down with a row for its pages, the draft without their paper.
    static final String IN_THE_SHEET = "in the sheet";

    static final int ROW = 2;

    private ScanUntilKilled() {}

    /// @param args folder of the profile, one of the points
    public static void main(String[] args) {
        var bench = new Bench(Path.of(args[0]));
        var scan = begin(bench);
        bench.paper.add(Bench.written());
        bench.paper.add(Bench.written());
        if (args[1].equals(IN_THE_SHEET)) {
            scan.scan();
            scan.assign(ROW, () -> stand(IN_THE_SHEET));
        } else {
            scan.pages().addListener((ListChangeListener<ScannedPage>) _ -> {
                if (scan.pages().size() == 2) {
                    stand(TWO_PAGES);
                }
            });
            scan.scan();
        }
    }

    private static void stand(String at) {
        System.out.println(at);
        while (true) {
            LockSupport.park();
        }
    }

    /// A draft in hand.
    static ScanViewModel begin(Bench bench) {
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        return bench.counter.draft().scan();
    }
}
