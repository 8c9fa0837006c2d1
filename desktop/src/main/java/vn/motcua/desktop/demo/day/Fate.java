// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

/// What becomes of an errand, and how many of two hundred go that way.
enum Fate {
    RETURNED(0),
    RETURNED_WITHOUT_RECEIPT(4),
    RETURNED_TO_AUTHORISED(4),
    READY(8),
    CORRECTED(3),
    /// Handed in at the post office.
    BY_POST(24),
    WITHDRAWN_AT_POST(2),
    ONLINE(14),
    ONLINE_NOT_YET_SEEN(2),
    /// Form 02 at the counter; brought in the afternoon.
    SUPPLEMENTED(8),
    /// Form 02 at the counter; never brought.
    SUPPLEMENT_NEVER_CAME(4),
    /// Form 03 at the counter.
    REFUSED(6),
    /// Form 02 from the one who resolves it.
    SUPPLEMENTED_IN_PROCESS(6),
    /// A second time, which only the supervisor may.
    SUPPLEMENTED_TWICE(1),
    /// Form 03 from the one who resolves it.
    NOT_ELIGIBLE(3),
    /// Form 05.
    WITHDRAWN(5),
    /// Received by mistake.
    CANCELLED(2),
    /// Form 04.
    APOLOGY(5),
    PAID_MORE(5),
    PAYMENT_AWAITED(2),
    /// Received after 15:00: it goes to the unit the next morning.
    LATE(12);

    private static final int OF = 200;

    private final int share;

    Fate(int share) {
        this.share = share;
    }

    /// @param errands of the whole day
    int count(int errands) {
        return this == RETURNED ? 0 : Math.max(1, share * errands / OF);
    }
}
