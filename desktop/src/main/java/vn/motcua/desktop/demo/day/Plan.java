// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.wire.Catalogue;

/// Who comes on the day, in what order, and what for: the same for the same seed.
final class Plan {

    /// Birth, death, marriage, marital status, extract copy, building permit, driving licence, temporary residence.
    static final List<String> PROCEDURES =
            List.of("1.001193", "1.000656", "1.000894", "1.004873", "2.000635", "1.013225", "3.000347", "1.004194");

    /// As many as those who come back with it.
    private static final int ENOUGH = 5;

    /// Marital status: what a couple shows when they marry.
    private static final String STATUS = "1.004873";

    private static final String MARRIAGE = "1.000894";
    private static final String DEATH = "1.000656";
    private static final String BUILDING = "1.013225";

    private final Random random;
    private final People people;
    private final Catalogue catalogue;
    private final LocalDate day;
    private final Deque<Citizen> unmarried = new ArrayDeque<>();

    private Plan(Random random, People people, Catalogue catalogue, LocalDate day) {
        this.random = random;
        this.people = people;
        this.catalogue = catalogue;
        this.day = day;
    }

    static List<Errand> of(int errands, Random random, People people, Catalogue catalogue, LocalDate day) {
        return new Plan(random, people, catalogue, day).errands(errands);
    }

    private List<Errand> errands(int count) {
        var all = new ArrayList<Errand>();
        for (var fate : fates(count)) {
            var no = all.size() + 1;
            if (fate.needsAResult()) {
                all.add(new Errand(no, fate, procedure(MARRIAGE), unmarried.remove()));
            } else {
                var errand = new Errand(no, fate, procedure(code(fate, no)), people.next());
                all.add(errand);
                if (fate == Fate.RETURNED && errand.procedure().code().value().equals(STATUS)) {
                    unmarried.add(errand.citizen());
                }
            }
        }
        return List.copyOf(all);
    }

    /// In the order they come: after 15:00 the late ones, and last who was given a result before.
    private List<Fate> fates(int count) {
        var fates = new ArrayList<Fate>();
        for (var fate : Fate.values()) {
            fates.addAll(Collections.nCopies(fate.count(count), fate));
        }
        fates.addAll(Collections.nCopies(Math.max(1, count - fates.size()), Fate.RETURNED));
        Collections.shuffle(fates, random);
        fates.sort(Comparator.comparing(f -> f.needsAResult() ? 2 : f == Fate.LATE ? 1 : 0));
        return fates;
    }

    private String code(Fate fate, int no) {
        return switch (fate) {
            case PAID_MORE, PAYMENT_AWAITED -> BUILDING;
            case BY_AUTHORISED -> DEATH;
            case RETURNED -> unmarried.size() < ENOUGH ? STATUS : usual(no);
            default -> usual(no);
        };
    }

    private static String usual(int no) {
        return PROCEDURES.get(no % PROCEDURES.size());
    }

    private Procedure procedure(String code) {
        return catalogue.procedure(new ProcedureCode(code), day);
    }
}
