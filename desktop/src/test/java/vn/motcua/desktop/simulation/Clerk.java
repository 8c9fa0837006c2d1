// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Officer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// The people at one counter: they do what the screen would let them do, by chance.
final class Clerk {

    private final SimulatedCounter counter;
    private final Chance chance;
    private final Ledger ledger;
    private final List<DossierId> dossiers;

    /// @param dossiers of the world, in the order they came; shared by all counters
    Clerk(SimulatedCounter counter, Chance chance, Ledger ledger, List<DossierId> dossiers) {
        this.counter = counter;
        this.chance = chance;
        this.ledger = ledger;
        this.dossiers = dossiers;
    }

    /// @return what was done and what became of it, for the trace
    String act() {
        try {
            return dossiers.isEmpty() || chance.percent(30) ? receive() : actOnOne();
        } catch (Problem problem) {
            return refusal(problem);
        } catch (RuntimeException e) {
            if (!counter.disk().isCut()) {
                ledger.bug(counter.name(), e);
            }
            return "died";
        }
    }

    private String refusal(Problem problem) {
        if (!counter.disk().isCut() && !problem.code().room().equals("dossier")) {
            ledger.broken(Invariant.NO_BUG, counter.name() + " may not work: " + problem);
        }
        return problem.code().key();
    }

    private String receive() {
        var day = LocalDate.now(counter.clock().withZone(People.VIETNAM));
        var id = new DossierId(chance.uuid());
        var papers = new ArrayList<PaperId>();
        for (var i = chance.below(3); i > 0; i--) {
            papers.add(paper(id));
        }
        var code = counter.store().codes().next(counter.office(), counter.name(), day);
        ledger.given(counter.name(), code);
        var dossier = People.complete(counter.office(), chance, id, papers)
                .receive(People.receipt(code, counter.clerk(), counter.clock()));
        dossiers.add(id);
        perform(new Act.ReceiveDossier(dossier), counter.clerk());
        ledger.receipt(counter.name(), id, code);
        return "receive d" + (dossiers.size() - 1) + " as " + code + " papers " + papers.size();
    }

    /// Now and then one that is kept already.
    private PaperId paper(DossierId dossier) {
        var bytes = chance.percent(20) ? new byte[1500] : chance.bytes(chance.between(1, 2500));
        return counter.store().shelf().keep(new ByteArrayInputStream(bytes), "scan", dossier);
    }

    private String actOnOne() {
        var number = chance.percent(70)
                ? dossiers.size() - 1 - chance.below(Math.min(4, dossiers.size()))
                : chance.below(dossiers.size());
        var seen = counter.store().dossiers().find(dossiers.get(number));
        if (seen.isEmpty()) {
            return "d" + number + " not known here";
        }
        var act = chosen(seen.get());
        var after = perform(act.act(), act.by());
        return act.act().getClass().getSimpleName() + " d" + number + " v" + after.version();
    }

    private record Chosen(Act act, Officer by) {}

    private Chosen chosen(Dossier seen) {
        var id = seen.id();
        return switch (chance.below(20)) {
            case 0, 1, 2, 3, 4 -> by(counter.clerk(), edit(seen));
            case 5, 6, 7 -> by(counter.clerk(), new Act.AddNote(id, "ghi chú " + chance.below(9)));
            case 8, 9 -> by(counter.clerk(), new Act.TakeFee(id, payment()));
            case 10, 11, 12 -> resolveOrHandOver(seen);
            case 13, 14 -> by(counter.clerk(), new Act.HandOver(id, "owner"));
            case 15 -> by(counter.chief(), new Act.Urge(id, "sắp đến hạn"));
            case 16 -> by(counter.chief(), new Act.CancelReceipt(id, "nhận hai lần"));
            case 17 -> by(counter.chief(), new Act.Forward(id, otherOffice(seen), "đúng thẩm quyền"));
            default -> by(counter.clerk(), edit(seen));
        };
    }

    private static Chosen by(Officer officer, Act act) {
        return new Chosen(act, officer);
    }

    private Chosen resolveOrHandOver(Dossier seen) {
        if (seen.stage() instanceof Stage.ResultReady) {
            return by(counter.clerk(), new Act.HandOver(seen.id(), "owner"));
        }
        var paper = counter.store()
                .shelf()
                .keep(new ByteArrayInputStream(chance.bytes(chance.between(1, 900))), "result", null);
        return by(
                counter.chief(),
                new Act.ResolveDossier(seen.id(), People.result(seen, chance, paper, counter.clock())));
    }

    private Act edit(Dossier seen) {
        var key = chance.oneOf(People.FIELDS);
        var from = seen.fields().getOrDefault(key, "");
        return new Act.EditFields(seen.id(), Map.of(key, new FieldEdit(from, "giá trị " + chance.below(5))));
    }

    /// Some are entered at two counters: the bank's number is the same.
    private Payment payment() {
        var id = chance.percent(20) ? "NH-" + chance.below(5) : chance.uuid().toString();
        return new Payment(
                id, 75_000, "cash", counter.clock().instant(), counter.clerk().id());
    }

    private static vn.motcua.model.office.OfficeCode otherOffice(Dossier seen) {
        return seen.office().equals(People.WARD) ? People.OTHER_WARD : People.WARD;
    }

    private Dossier perform(Act act, Officer officer) {
        var before = counter.newest();
        var after = counter.store().perform(act, officer);
        counter.after(before).forEach(command -> ledger.done(counter.name(), command));
        return after;
    }
}
