// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.server.Centre;
import vn.motcua.server.SharedCentre;
import vn.motcua.server.access.Caller;

/// A post office hears of the dossiers that it collected, and of nothing else.
class AudienceTest extends SharedCentre {

    private static int posts;

    private final Officer agent = agent();
    private final Caller post = centre.caller(agent);
    private final Caller ward = centre.caller();
    private final Dossier filed = Sample.filedByPost(agent.office());
    private long postOp;
    private long wardOp;

    private static Officer agent() {
        var code = "H17.9" + String.format("%02d", posts++);
        var office = centre.office(code).office();
        var agent = new Officer(new OfficerId("agent." + code), "Agent", "", office, Set.of(Role.AGENT));
        centre.database().write(tx -> tx.officers().put(agent, "-"));
        return agent;
    }

    private Answer post(long base, Act act) {
        return centre.answers(post, Centre.command(++postOp, agent, base, act)).getFirst();
    }

    private Answer ward(long base, Act act) {
        return centre.answers(ward, Centre.command(++wardOp, Sample.clerk(), base, act))
                .getFirst();
    }

    private static void accepted(Answer answer) {
        assertInstanceOf(Answer.Accepted.class, answer, answer.toString());
    }

    /// What the post office was told of dossiers: stage and version.
    private List<String> heard() {
        return centre.events(Scope.of(agent.office())).stream()
                .map(Event::body)
                .filter(Event.DossierChanged.class::isInstance)
                .map(b -> ((Event.DossierChanged) b).dossier())
                .map(d -> d.stage().getClass().getSimpleName() + " " + d.version())
                .toList();
    }

    private void filed() {
        accepted(post(0, new Act.FileDossier(filed)));
        accepted(post(1, new Act.SendBag(filed.id(), "T-01", "NP-1")));
        accepted(ward(2, new Act.SignBag(filed.id(), "T-01")));
    }

    @Test
    void aPostOfficeSeesWhatBecomesOfItsOwnDossiers() {
        filed();
        var code = centre.received(ward).receipt().orElseThrow();
        var signed = centre.dossier(filed.id()).orElseThrow();
        accepted(ward(3, new Act.AcceptFiled(filed.id(), Sample.promised(signed, code.code()))));
        accepted(ward(4, new Act.Transfer(filed.id(), "Tư pháp")));
        assertEquals(List.of("Filed 1", "Filed 2", "Filed 3", "Received 4", "InProcess 5"), heard());
        var kept = centre.dossier(filed.id()).orElseThrow();
        assertEquals(code.code(), kept.code().orElseThrow());
        assertInstanceOf(Stage.InProcess.class, kept.stage());
    }

    @Test
    void bothOfficesHearOfEachChangeOnce() {
        filed();
        var told = centre.events(Scope.of(Sample.OFFICE)).stream()
                .map(Event::body)
                .filter(b -> b instanceof Event.DossierChanged(var d, var _) && d.id().equals(filed.id()))
                .count();
        assertEquals(3, told);
        assertEquals(3, heard().size());
        assertEquals(3, centre.history(filed.id()).size());
    }

    @Test
    void aPostOfficeHearsNothingOfTheDossiersOfOthers() {
        accepted(ward(0, new Act.ReceiveDossier(centre.received(ward))));
        assertEquals(List.of(), heard());
    }

    @Test
    void aPostOfficeMayNotTouchTheDossiersOfOthers() {
        var foreign = centre.received(ward);
        accepted(ward(0, new Act.ReceiveDossier(foreign)));
        var answer = post(1, new Act.AddNote(foreign.id(), "x"));
        assertEquals(
                "dossier.NOT_YOURS",
                assertInstanceOf(Answer.Refused.class, answer).reason().key());
        assertEquals(1, centre.history(foreign.id()).size());
    }

    @Test
    void thePaperThatAPostOfficeSentIsReadByTheWard() {
        filed();
        var papers = centre.dossier(filed.id()).orElseThrow().scans();
        var named = centre.database().inTransaction(tx -> tx.papers().find(Sample.OFFICE, papers));
        var sent = centre.database().inTransaction(tx -> tx.papers().find(agent.office(), papers));
        assertEquals(papers.stream().distinct().count(), sent.size());
        assertEquals(sent.keySet(), named.keySet());
    }
}
