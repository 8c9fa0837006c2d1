// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.ProcedureCode;

/// A receipt promises what the rules say: the decision makes it once more, at the counter and at the centre.
class PromiseTest extends LivedDossier {

    private static final DossierId ID = Sample.dossierId();

    /// Criminal records cost students half.
    private static Dossier record(Map<String, String> fields) {
        var procedure = Sample.CATALOGUE.procedure(new ProcedureCode("3.000333"));
        var draft = Dossier.open(ID, Sample.OFFICE, procedure, Sample.citizen()).withFields(fields);
        for (var paper : draft.papers()) {
            draft = draft.withPaper(paper.required().no(), new Source.NotScanned("giấy"));
        }
        return draft;
    }

    private static Dossier online(Map<String, String> fields) {
        return Moves.file(record(fields), Filing.online(Sample.receipt(9).code(), Sample.NOW));
    }

    private static Receipt promised(Dossier dossier) {
        return Sample.promised(dossier, Sample.receipt(9).code());
    }

    @Test
    void theFeeOfAReceiptKnowsWhoPays() {
        var anybody = promised(online(Map.of())).feeDong();
        assertTrue(anybody > 0);
        var student = promised(online(Map.of(FeeQuery.PAYER_GROUP, "STUDENT")));
        assertEquals(anybody / 2, student.feeDong());
    }

    @Test
    void aReceiptThatPromisesAnotherDayOrFeeThanTheRulesIsRefused() {
        var filed = online(Map.of());
        var lawful = promised(filed);
        var later = new Act.AcceptFiled(filed.id(), lawful.dueAt(lawful.due().plusDays(1)));
        refused(DossierProblem.OTHER_PROMISE, filed, later, CLERK);
        refused(DossierProblem.OTHER_PROMISE, filed, new Act.AcceptFiled(filed.id(), with(lawful, 0)), CLERK);
        var accepted = done(filed, new Act.AcceptFiled(filed.id(), lawful), CLERK);
        assertEquals(lawful, accepted.receipt().orElseThrow());
    }

    @Test
    void theRefusalSaysWhatTheRulesPromise() {
        var filed = online(Map.of());
        var act = new Act.AcceptFiled(filed.id(), with(promised(filed), 1));
        var decision = Decision.on(filed, act, filed.version(), CLERK, now, law);
        var reason = assertInstanceOf(Decision.Refused.class, decision).reason();
        assertEquals(String.valueOf(promised(filed).feeDong()), reason.args().getLast());
    }

    @Test
    void theClockOfAPostedDossierIsNotTheCounters() {
        var filed = entered(new Act.FileDossier(Sample.filedByPost(Stages.POST)), AGENT);
        var signed = signed(filed);
        now = Sample.NOW.plus(Duration.ofDays(3));
        var own = Sample.promised(signed, Sample.receipt(1).code());
        var claimed = new Receipt(own.code(), now, own.receivedBy(), own.due(), own.feeDong());
        var accepted = done(signed, new Act.AcceptFiled(signed.id(), claimed), CLERK);
        assertEquals(Sample.NOW, accepted.receipt().orElseThrow().clockStart());
    }

    @Test
    void theFirstReceiptAfterASupplementIsMadeByTheRulesToo() {
        var asked = Moves.requestSupplement(record(Map.of()), Stages.asked(""));
        var waiting = entered(new Act.RegisterOutcome(asked), CLERK);
        var lawful = Sample.promised(waiting, Sample.receipt(4).code());
        var papers = record(Map.of()).papers();
        var free = new Act.CompleteSupplement(waiting.id(), papers, with(lawful, 0));
        refused(DossierProblem.OTHER_PROMISE, waiting, free, CLERK);
        var complete = done(waiting, new Act.CompleteSupplement(waiting.id(), papers, lawful), CLERK);
        assertInstanceOf(Stage.Received.class, complete.stage());
        assertEquals(List.of(), complete.missing());
    }

    private static Receipt with(Receipt receipt, long fee) {
        return new Receipt(receipt.code(), receipt.receivedAt(), receipt.receivedBy(), receipt.due(), fee);
    }
}
