// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.desktop.signature.card.CardToken;
import vn.motcua.desktop.signature.card.SampleCards;
import vn.motcua.desktop.signing.Tokens;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.ScanSlot;

/// A counter that signs the scans of the day on a token, until somebody kills it. It says which scan it begins, and
/// waits there for its end if that is the one it was told.
final class SignUntilKilled {

    static final String CARD = "clerk";

    private SignUntilKilled() {}

    /// @param args folder of the day, folder of the token, the scan before which it waits: 0 for none
    public static void main(String[] args) {
        var day = new DayOfScans(Path.of(args[0]));
        var last = Integer.parseInt(args[2]);
        var begun = new AtomicInteger();
        var work = day.work();
        var signed = new ScanBatch(work, tokens(Path.of(args[1])))
                .run(ScanSlot.CLERK, work.waiting(ScanSlot.CLERK), SampleCards.PIN.toCharArray(), news -> {
                    if (news instanceof ScanBatch.News.Began) {
                        System.out.println(begun.incrementAndGet());
                        while (begun.get() == last) {
                            LockSupport.park();
                        }
                    }
                });
        System.out.println("signed " + signed);
    }

    static Tokens tokens(Path folder) {
        var cards = new SampleCards(folder, Sample.NOW);
        return (pin, asker) -> CardToken.open(cards.module, cards.choice(CARD), pin, asker, Sample.NOW);
    }
}
