// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;

/// A bench of old results whose plug is pulled when the third copy is signed and on the shelf, and not deposited yet.
final class DigitiseChild {

    private DigitiseChild() {}

    /// @param args profile, store key in hex, worksheet
    public static void main(String[] args) {
        var store = Store.open(Path.of(args[0]), new StoreKey(HexFormat.of().parseHex(args[1])), OldPapers.CLOCK);
        var sheet = Path.of(args[2]);
        var deposits = new AtomicInteger();
        store.permit(() -> {
            if (deposits.incrementAndGet() == 3) {
                Runtime.getRuntime().halt(9);
            }
        });
        var tokens = new OldPapers(sheet.getParent()).tokens(Sample.NOW);
        var bench = new DigitiseViewModel(OldPapers.work(store, tokens), Background.direct());
        bench.bring(sheet);
        bench.sign(OldPapers.PIN.toCharArray());
    }
}
