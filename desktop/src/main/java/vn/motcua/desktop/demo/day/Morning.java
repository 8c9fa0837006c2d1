// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.List;
import vn.motcua.model.dossier.Dossier;

/// What happens at the counters while citizens come.
final class Morning {

    private static final int BETWEEN_SYNCS = 15;

    private final Ward ward;
    private final Ledger ledger;

    Morning(Ward ward, Ledger ledger) {
        this.ward = ward;
        this.ledger = ledger;
    }

    /// Citizens take turns at the counters.
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
            default -> clerk.receive(errand);
        };
    }

    /// The first cut: the centre's process is killed while the desks send; the counters work on.
    int centreKilled(List<Errand> errands) {
        var sending = Thread.ofVirtual().start(ward::trySync);
        ward.centre().kill();
        try {
            sending.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return receive(errands);
    }

    /// It is started again on the same data, and everything goes there once.
    int centreBack() {
        ward.centre().start();
        var waited = ward.waiting();
        ward.sync();
        return waited;
    }
}
