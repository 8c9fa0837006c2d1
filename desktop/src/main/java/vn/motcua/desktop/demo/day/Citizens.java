// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.List;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.DossierId;

/// Citizens come back to the counter before their result is there: with what was missing, with money, or to stop.
final class Citizens {

    private final Ward ward;
    private final Ledger ledger;
    private int turn;

    Citizens(Ward ward, Ledger ledger) {
        this.ward = ward;
        this.ledger = ledger;
    }

    /// What was asked for is there: form 01 under a new promise.
    int complete(List<DossierId> dossiers) {
        for (var id : dossiers) {
            var clerk = next();
            var waiting = clerk.desk().find(id);
            ledger.see(clerk.acts().completion().complete(waiting, clerk.papers(waiting)));
        }
        return dossiers.size();
    }

    /// What was demanded beyond the fee.
    int pay(List<DossierId> dossiers) {
        dossiers.forEach(id -> {
            var clerk = next();
            ledger.take(clerk.takeFee(id));
            ledger.see(clerk.desk().find(id));
        });
        return dossiers.size();
    }

    /// Form 05.
    int withdraw(List<DossierId> dossiers) {
        for (var id : dossiers) {
            var clerk = next();
            var back = clerk.desk().find(id).progress().originals();
            ledger.see(clerk.acts().stop().withdraw(id, "Công dân đề nghị dừng vì không còn nhu cầu", back));
        }
        return dossiers.size();
    }

    /// Received by mistake: its code is void.
    int cancel(List<DossierId> dossiers) {
        for (var id : dossiers) {
            ledger.see(next().desk().perform(new Act.CancelReceipt(id, "Tiếp nhận nhầm thủ tục")));
        }
        return dossiers.size();
    }

    /// The result is wrong: the clerk sends it back.
    int correct(List<DossierId> dossiers) {
        for (var id : dossiers) {
            ledger.see(next().acts().moveOn().correct(id, "Sai chữ đệm trong kết quả"));
        }
        return dossiers.size();
    }

    /// To the unit that resolves them: forms 06 and one hand-over note.
    int transfer(List<DossierId> dossiers) {
        if (!dossiers.isEmpty()) {
            var clerk = next();
            clerk.acts().transfer().transfer(dossiers, Unit.NAME);
            dossiers.forEach(id -> ledger.see(clerk.desk().find(id)));
        }
        return dossiers.size();
    }

    /// What was filed online is taken in.
    int accept(List<DossierId> dossiers) {
        for (var id : dossiers) {
            var clerk = next();
            ledger.see(clerk.acts().takeIn().accept(clerk.desk().find(id)));
        }
        return dossiers.size();
    }

    private Clerk next() {
        return ward.clerks().get(turn++ % ward.clerks().size());
    }

    /// One of those who said yes changes their mind.
    ///
    /// @return how many
    int takeConsentBack() {
        for (var clerk : ward.clerks()) {
            for (var id : ledger.all()) {
                if (clerk.desk().store().dossiers().find(id).isPresent() && clerk.hasConsent(id)) {
                    clerk.takeConsentBack(id);
                    return 1;
                }
            }
        }
        return 0;
    }
}
