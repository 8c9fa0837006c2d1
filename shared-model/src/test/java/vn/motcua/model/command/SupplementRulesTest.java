// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.dossier.SupplementItem;

/// The rules of NĐ 118/2025 about what a citizen is asked for. Each test begins with its rule's number in
/// the design.
class SupplementRulesTest extends LivedDossier {

    private static Act.CompleteSupplement complete(Dossier d, Instant at) {
        var promise = d.receipt().map(r -> r.restarted(at, LATER)).orElse(Sample.receipt(1));
        return new Act.CompleteSupplement(d.id(), d.papers(), promise);
    }

    private static Dossier fromWarehouse() {
        var row = Sample.draft().papers().getFirst().required();
        var reused = new Source.FromWarehouse(Sample.result().id());
        return Sample.complete().withPaper(row.no(), reused);
    }

    @Test
    void p3_whatTheWarehouseGaveIsNotAskedForAgainWithoutAReasonOfItsOwn() {
        var draft = fromWarehouse();
        var held = draft.papers().getFirst().required().name();
        var received = draft.receive(Sample.receipt(1));
        var id = received.id();
        var without = new Act.RequestSupplement(id, List.of(new SupplementItem(held, "")), "Thiếu", "");
        refused(DossierProblem.PAPER_HELD, received, without, CLERK);
        var asked = new Supplement(without.items(), "Thiếu", "", now, CLERK.id());
        var atIntake = Stages.at(draft, new Stage.AwaitingSupplement(draft.stage(), asked));
        refusedAtIntake(new Act.RegisterOutcome(atIntake));
        var because = List.of(new SupplementItem(held, "Dữ liệu trong kho sai năm sinh"));
        var again = done(received, new Act.RequestSupplement(id, because, "Thiếu", ""), CLERK);
        assertInstanceOf(Stage.AwaitingSupplement.class, again.stage());
    }

    @Test
    void p3_aPaperBroughtInsteadOfTheWarehousesSaysWhyItWasDemanded() {
        var received = fromWarehouse().receive(Sample.receipt(1));
        var asked = done(received, ask(received, ""), CLERK);
        var first = asked.papers().getFirst().required();
        var silent = new ArrayList<>(asked.papers());
        silent.set(0, new DossierPaper(first, new Source.Shown()));
        var promise = Sample.receipt(1).restarted(now, LATER);
        refused(DossierProblem.PAPER_HELD, asked, new Act.CompleteSupplement(asked.id(), silent, promise), CLERK);
        var said = new ArrayList<>(silent);
        said.set(0, new DossierPaper(first, new Source.Shown(), "Dữ liệu trong kho sai năm sinh"));
        done(asked, new Act.CompleteSupplement(asked.id(), said, promise), CLERK);
    }

    @Test
    void p12_aSecondSupplementNeedsASupervisorAndAReason() {
        var asked = done(Stages.inProcess(), ask(Stages.inProcess(), ""), SPECIALIST);
        var again = done(asked, complete(asked, now), CLERK);
        refused(DossierProblem.SUPPLEMENT_ASKED, again, ask(again, ""), SPECIALIST);
        refused(DossierProblem.NOT_YOURS, again, ask(again, "Phát hiện mới"), SPECIALIST);
        var twice = done(again, ask(again, "Phát hiện mới"), SUPERVISOR);
        assertEquals(2, twice.progress().supplements());
    }

    @Test
    void p12_aFullSupplementRestartsTheClockFromZero() {
        var inProcess = Stages.inProcess();
        var asked = done(inProcess, ask(inProcess, ""), SPECIALIST);
        assertFalse(asked.isOverdue(LATER));
        now = Sample.NOW.plus(Duration.ofDays(3));
        var again = done(asked, complete(asked, now), CLERK);
        var promise = again.receipt().orElseThrow();
        assertEquals(now, promise.clockStart());
        assertEquals(Sample.NOW, promise.receivedAt());
        assertEquals(LATER, promise.due());
        assertInstanceOf(Stage.InProcess.class, again.stage());
    }

    @Test
    void p12_theOldDueMomentStandsInTheHistory() {
        var before = Moves.requestSupplement(Stages.inProcess(), Stages.asked(""));
        var deed = complete(before, now);
        assertEquals("17:00 23/11/2026 → 17:00 01/12/2026", Decision.note(before, deed, done(before, deed, CLERK)));
    }

    @Test
    void p12_afterFifteenDaysItIsClosedAndNotBefore() {
        var asked = Moves.requestSupplement(Stages.inProcess(), Stages.asked(""));
        var close = new Act.CloseDossier(asked.id(), "Không bổ sung");
        now = Instant.parse("2026-12-06T16:59:59Z"); // 23:59:59 of the fifteenth day
        refused(DossierProblem.NOT_OVER, asked, close, SUPERVISOR);
        now = Instant.parse("2026-12-06T17:00:00Z");
        assertEquals(8, done(asked, close, SUPERVISOR).stage().nationalCode());
        refused(DossierProblem.NOT_YOURS, asked, close, CLERK);
    }
}
