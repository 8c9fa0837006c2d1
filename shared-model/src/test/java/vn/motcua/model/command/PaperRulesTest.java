// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.PaperRule;

/// Rule P3 and TT 03/2025/TT-VPCP art 5: which papers nobody may ask for, and which are not scanned.
class PaperRulesTest extends LivedDossier {

    private static final String BASIS = "Luật Căn cước điều 20(3)";
    private static final int FORBIDDEN = 3;
    private static final int SECRET = 4;
    private static final int IDENTITY = 6;

    /// Row 3 must not be asked for, row 4 not be scanned.
    PaperRulesTest() {
        var rules = new ArrayList<>(Sample.BIRTH.rules());
        rules.set(FORBIDDEN - 1, new PaperRule("", null, null, BASIS));
        rules.set(SECRET - 1, new PaperRule("", PaperRule.NotScanned.SECRET, null, ""));
        law = Sample.law(Sample.BIRTH.with(Sample.BIRTH.validity(), rules));
    }

    private static Source scan() {
        return new Source.Scanned(PaperId.of(new byte[] {7}), 1);
    }

    /// Nothing that is only optional is there.
    private static Dossier whole() {
        var dossier = Sample.compared(Sample.draft());
        for (var missing : dossier.missing()) {
            dossier = dossier.withPaper(missing.required().no(), scan());
        }
        return dossier;
    }

    private static Dossier with(int row, Source source) {
        return whole().withPaper(row, source);
    }

    private Problem refusal(Act.Entry entry) {
        var decision = Decision.on(null, entry, 0, CLERK, now, law);
        return assertInstanceOf(Decision.Refused.class, decision).reason().problem();
    }

    private Problem taking(Dossier draft) {
        return refusal(new Act.ReceiveDossier(draft.receive(Sample.receipt(1))));
    }

    private void taken(Act.Entry entry) {
        assertInstanceOf(Decision.Accepted.class, Decision.on(null, entry, 0, CLERK, now, law));
    }

    private static Supplement asking(String what) {
        return new Supplement(List.of(new SupplementItem(what, "Cần đối chiếu")), "Thiếu", "", Sample.NOW, CLERK.id());
    }

    private static String name(int row) {
        return Sample.BIRTH.papers().get(row - 1).name();
    }

    @Test
    void p3_aPaperThatNobodyMayAskForIsNotTakenInEitherWay() {
        taken(new Act.ReceiveDossier(whole().receive(Sample.receipt(1))));
        for (var source : List.of(scan(), new Source.Shown(), new Source.NotScanned("SECRET"))) {
            var refused = taking(with(FORBIDDEN, source));
            assertEquals(DossierProblem.PAPER_FORBIDDEN.key(), refused.code().key());
            assertEquals(List.of(name(FORBIDDEN), BASIS), refused.args());
        }
        var reused = with(FORBIDDEN, new Source.FromWarehouse(Sample.result().id()));
        taken(new Act.ReceiveDossier(reused.receive(Sample.receipt(1))));
    }

    @Test
    void p3_aReasonDoesNotHelpAgainstAPaperThatNobodyMayAskFor() {
        var papers = new ArrayList<>(whole().papers());
        papers.set(FORBIDDEN - 1, new DossierPaper(papers.get(FORBIDDEN - 1).required(), scan(), "Cần đối chiếu"));
        assertEquals(
                DossierProblem.PAPER_FORBIDDEN.key(),
                taking(whole().withPapers(papers)).code().key());
    }

    @Test
    void p3_form02DoesNotAskForAPaperThatNobodyMayAskFor() {
        var received = whole().receive(Sample.receipt(1));
        var words = "bản chính " + name(FORBIDDEN).toUpperCase(java.util.Locale.ROOT) + " (02 bản)";
        for (var what : List.of(name(FORBIDDEN), words)) {
            var ask = new Act.RequestSupplement(received.id(), asking(what).items(), "Thiếu", "");
            refused(DossierProblem.PAPER_FORBIDDEN, received, ask, CLERK);
            var atIntake = Stages.at(whole(), new Stage.AwaitingSupplement(whole().stage(), asking(what)));
            assertEquals(
                    DossierProblem.PAPER_FORBIDDEN.key(),
                    refusal(new Act.RegisterOutcome(atIntake)).code().key());
        }
        done(
                received,
                new Act.RequestSupplement(received.id(), asking(name(SECRET)).items(), "Thiếu", ""),
                CLERK);
    }

    @Test
    void p3_aSupplementDoesNotBringAPaperThatNobodyMayAskFor() {
        var asked = done(whole().receive(Sample.receipt(1)), ask(whole().receive(Sample.receipt(1)), ""), CLERK);
        refused(DossierProblem.PAPER_FORBIDDEN, asked, bring(asked, FORBIDDEN, new Source.Shown()), CLERK);
        refused(DossierProblem.NOT_TO_BE_SCANNED, asked, bring(asked, SECRET, scan()), CLERK);
        done(asked, bring(asked, SECRET, new Source.NotScanned("SECRET")), CLERK);
    }

    private Act bring(Dossier asked, int row, Source source) {
        var papers = new ArrayList<>(asked.papers());
        papers.set(row - 1, new DossierPaper(papers.get(row - 1).required(), source));
        return new Act.CompleteSupplement(asked.id(), papers, Sample.receipt(1).restarted(now, LATER));
    }

    @Test
    void whatIsOnlyShownOrSecretIsNotScanned() {
        for (var row : List.of(SECRET, IDENTITY)) {
            var refused = taking(with(row, scan()));
            assertEquals(DossierProblem.NOT_TO_BE_SCANNED.key(), refused.code().key());
            assertEquals(List.of(name(row)), refused.args());
        }
        taken(new Act.ReceiveDossier(
                with(SECRET, new Source.NotScanned("SECRET")).receive(Sample.receipt(1))));
    }

    @Test
    void aFileThatCameWithAnOnlineFilingIsNoScan() {
        var online = Filing.online(Sample.receipt(9).code(), Sample.NOW);
        taken(new Act.FileDossier(Moves.file(with(IDENTITY, scan()), online)));
    }

    @Test
    void ofAProcedureThatNobodyHereKnowsNoRuleIsHeldAgainstIt() {
        law = Sample.CATALOGUE;
        var draft = with(IDENTITY, scan());
        var unknown = new Dossier(
                draft.id(),
                0,
                draft.office(),
                new vn.motcua.model.procedure.ProcedureCode("9.999999"),
                draft.procedureVersion(),
                "",
                draft.applicant(),
                draft.fields(),
                draft.papers(),
                List.of(),
                draft.filing(),
                draft.progress(),
                draft.stage());
        taken(new Act.ReceiveDossier(unknown.receive(Sample.receipt(1))));
    }
}
