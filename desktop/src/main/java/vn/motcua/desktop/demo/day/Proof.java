// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import vn.motcua.model.dossier.Dossier;

/// Whether the day held: no dossier lost or doubled, nothing waiting, a register without gaps.
final class Proof {

    private final Ward ward;
    private final Ledger ledger;
    private final Recount recount;
    private final List<String> faults = new ArrayList<>();

    Proof(Ward ward, Ledger ledger, Recount recount) {
        this.ward = ward;
        this.ledger = ledger;
        this.recount = recount;
    }

    /// What is wrong, a line each; nothing if the day held.
    List<String> faults() {
        faults.addAll(recount.broken().stream().map(b -> "history " + b).toList());
        lostOrDoubled();
        waiting();
        register();
        ends();
        return List.copyOf(faults);
    }

    private void lostOrDoubled() {
        var centre = recount.dossiers().keySet();
        ledger.dossiers().stream().filter(d -> !centre.contains(d)).forEach(d -> faults.add("lost " + d));
        centre.stream().filter(d -> !ledger.dossiers().contains(d)).forEach(d -> faults.add("surplus " + d));
        recount.doubledCodes().forEach(c -> faults.add("code of two dossiers " + c));
    }

    private void waiting() {
        for (var desk : ward.desks()) {
            if (!desk.isEmpty()) {
                faults.add("outbox not empty at " + desk.session().desk());
            }
            if (desk.store().outbox().refused() > 0) {
                faults.add("refused at " + desk.session().desk());
            }
        }
    }

    /// Each dossier came to the end that the people meant, and no money is missing.
    private void ends() {
        recount.dossiers().forEach((id, dossier) -> {
            var stage = dossier.stage().getClass().getSimpleName();
            if (ledger.dossiers().contains(id) && !stage.equals(ledger.fate(id).end())) {
                faults.add(ledger.fate(id) + " ends as " + stage);
            }
        });
        var paid = recount.dossiers().values().stream()
                .mapToLong(Dossier::paidDong)
                .sum();
        if (paid != ledger.taken()) {
            faults.add("fees " + paid + ", taken " + ledger.taken());
        }
    }

    /// Numbers run from 1 without gaps, and none stands twice.
    private void register() {
        var numbers = recount.dossiers().values().stream()
                .map(Dossier::progress)
                .map(p -> p.register())
                .filter(n -> n != null)
                .map(n -> n.number())
                .toList();
        var distinct = new HashSet<>(numbers);
        if (distinct.size() != numbers.size()) {
            faults.add("register number given twice");
        }
        IntStream.rangeClosed(1, numbers.size())
                .filter(n -> !distinct.contains(n))
                .forEach(n -> faults.add("register lacks " + n));
    }
}
