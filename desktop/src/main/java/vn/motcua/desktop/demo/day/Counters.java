// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.List;
import vn.motcua.model.dossier.Dossier;

/// What happens at the counters while citizens come, with the network or without.
final class Counters {

    private static final int BETWEEN_SYNCS = 15;
    private static final long MIDWAY = 2_000;

    private final Ward ward;
    private final Ledger ledger;
    private final PostOffice post;

    Counters(Ward ward, Ledger ledger, PostOffice post) {
        this.ward = ward;
        this.ledger = ledger;
        this.post = post;
    }

    /// Citizens take turns at the counters and at the post office.
    ///
    /// @return how many dossiers
    int receive(List<Errand> errands) {
        for (var errand : errands) {
            ledger.begin(errand, intake(errand));
            if (errand.no() % BETWEEN_SYNCS == 0) {
                ward.trySync();
            }
        }
        return errands.size();
    }

    private Dossier intake(Errand errand) {
        var clerk = ward.clerks().get(errand.no() % ward.clerks().size());
        return switch (errand.fate()) {
            case SUPPLEMENTED, SUPPLEMENT_NEVER_CAME -> clerk.askSupplement(errand);
            case REFUSED -> clerk.refuse(errand);
            case ONLINE, ONLINE_NOT_YET_SEEN -> clerk.fileOnline(errand);
            case BY_POST, WITHDRAWN_AT_POST -> post.collect(errand);
            case FROM_WAREHOUSE, DEMANDED -> clerk.receiveAgain(errand);
            default -> clerk.receive(errand);
        };
    }

    /// The first cut: the centre's process is killed while the desks send; the counters work on.
    int centreKilled(List<Errand> errands) {
        var sending = Thread.ofVirtual().start(ward::trySync);
        ward.centre().kill();
        join(sending);
        return receive(errands);
    }

    /// It is started again on the same data, and everything goes there once.
    int centreBack() {
        ward.centre().start();
        var waited = ward.waiting();
        ward.sync();
        return waited;
    }

    /// The second cut: the line breaks in the middle of an answer; what was done is sent again and counts once.
    int lineCut(List<Errand> errands) {
        ward.cable().cutAfter(MIDWAY);
        ward.trySync();
        ward.cable().cutAfter(0);
        return receive(errands);
    }

    int lineMended() {
        var waited = ward.waiting();
        ward.cable().mend();
        ward.sync();
        return waited;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
