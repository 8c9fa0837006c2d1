// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.wire.Catalogue;

/// Who comes on the day, in what order, and what for: the same for the same seed.
final class Plan {

    /// Birth, death, marriage, marital status, extract copy, building permit, driving licence, temporary residence.
    static final List<String> PROCEDURES =
            List.of("1.001193", "1.000656", "1.000894", "1.004873", "2.000635", "1.013225", "3.000347", "1.004194");

    private Plan() {}

    static List<Errand> of(int errands, Random random, People people, Catalogue catalogue, LocalDate day) {
        var fates = new ArrayList<Fate>();
        for (var fate : Fate.values()) {
            fates.addAll(Collections.nCopies(fate.count(errands), fate));
        }
        fates.addAll(Collections.nCopies(Math.max(1, errands - fates.size()), Fate.RETURNED));
        Collections.shuffle(fates, random);
        // those who come after 15:00 come last
        fates.sort((a, b) -> Boolean.compare(a == Fate.LATE, b == Fate.LATE));
        var all = new ArrayList<Errand>();
        for (var fate : fates) {
            all.add(new Errand(all.size() + 1, fate, procedure(fate, all.size(), catalogue, day), people.next()));
        }
        return List.copyOf(all);
    }

    private static Procedure procedure(Fate fate, int n, Catalogue catalogue, LocalDate day) {
        var code = fate == Fate.PAID_MORE || fate == Fate.PAYMENT_AWAITED
                ? "1.013225"
                : PROCEDURES.get(n % PROCEDURES.size());
        return catalogue.procedure(new ProcedureCode(code), day);
    }
}
