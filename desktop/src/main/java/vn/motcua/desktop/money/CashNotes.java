// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.util.ArrayList;
import java.util.List;

/// What people lay on the counter for an amount, by the notes there are.
public final class CashNotes {

    private static final long[] NOTES = {1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000};

    private CashNotes() {}

    /// The amount itself, then what is likely to be given for it, ascending; đồng.
    ///
    /// @param most how many
    public static List<Long> offers(long due, int most) {
        var offers = new ArrayList<Long>(List.of(due));
        for (var note : NOTES) {
            var given = (due + note - 1) / note * note;
            if (offers.size() < most && !offers.contains(given)) {
                offers.add(given);
            }
        }
        return offers;
    }
}
