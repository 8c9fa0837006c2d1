// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

/// What becomes of an errand, how many of two hundred go that way, and the stage its dossier stands in at last.
enum Fate {
    RETURNED(0, "Returned"),
    RETURNED_WITHOUT_RECEIPT(4, "Returned"),
    RETURNED_TO_AUTHORISED(4, "Returned"),
    /// Somebody of the neighbourhood's digital team sits beside them.
    HELPED(3, "Returned"),
    /// Filed by somebody with an authorisation.
    BY_AUTHORISED(3, "Returned"),
    READY(8, "ResultReady"),
    /// Handed out, found wrong, made anew.
    CORRECTED(3, "Returned"),
    /// Handed in at the post office, and brought home by it.
    BY_POST(24, "Returned"),
    WITHDRAWN_AT_POST(2, "Withdrawn"),
    ONLINE(14, "Returned"),
    ONLINE_NOT_YET_SEEN(2, "Filed"),
    /// Form 02 at the counter; brought in the afternoon.
    SUPPLEMENTED(8, "Returned"),
    /// Form 02 at the counter; never brought.
    SUPPLEMENT_NEVER_CAME(4, "Closed"),
    /// Form 03 at the counter.
    REFUSED(6, "Refused"),
    /// Form 02 from the one who resolves it.
    SUPPLEMENTED_IN_PROCESS(6, "Returned"),
    /// A second time, which only the supervisor may.
    SUPPLEMENTED_TWICE(1, "Returned"),
    /// Form 03 from the one who resolves it.
    NOT_ELIGIBLE(3, "Refused"),
    /// Form 05.
    WITHDRAWN(5, "Withdrawn"),
    /// Received by mistake.
    CANCELLED(2, "Cancelled"),
    /// Form 04.
    APOLOGY(5, "InProcess"),
    PAID_MORE(5, "Returned"),
    PAYMENT_AWAITED(2, "AwaitingPayment"),
    /// Received after 15:00: it goes to the unit the next morning.
    LATE(12, "InProcess"),
    /// Comes with a result of the same day that the warehouse has: nobody asks for the paper.
    FROM_WAREHOUSE(4, "InProcess"),
    /// The same, but the paper is asked for all the same, with a reason.
    DEMANDED(1, "InProcess");

    private static final int OF = 200;

    private final int share;
    private final String end;

    Fate(int share, String end) {
        this.share = share;
        this.end = end;
    }

    /// @param errands of the whole day
    int count(int errands) {
        return this == RETURNED ? 0 : Math.max(1, share * errands / OF);
    }

    /// Name of the stage it ends in.
    String end() {
        return end;
    }

    /// Whether they can only come once results were handed out.
    boolean needsAResult() {
        return this == FROM_WAREHOUSE || this == DEMANDED;
    }

    boolean endsWithResult() {
        return end.equals("Returned") || this == READY;
    }
}
