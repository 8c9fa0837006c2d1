// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.sync.Hall;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages.LeaseRequest;
import vn.motcua.model.wire.Messages.Lookup;
import vn.motcua.model.wire.Messages.LookupReply;

/// What an agent of the post sees and may do, at the counter and at the real centre (P19).
class AgentBoundsIT extends PostRoad {

    @Test
    void anAgentSeesTheStatusOfOwnDossiersAndNothingElse() {
        assertEquals(List.of(), post.session().store().dossiers().newest(Set.of(), 99), "the ward has many");
        assertEquals(List.of(), post.session().store().citizens().search("nguyen", 9));
        sent(1);
        post.syncs();
        assertEquals(1, post.session().store().dossiers().newest(Set.of(), 99).size());
        assertEquals(1, post.work().bags.own().size());
    }

    @Test
    void theCentreRefusesWhatAnAgentMayNot() {
        var centre = post.session().centre();
        var number = Sample.citizen().number();
        assertEquals(
                "centre.FORBIDDEN",
                assertThrows(
                                Problem.class,
                                () -> centre.call("/v1/lookup", new Lookup(number, null, "x", null), LookupReply.class))
                        .code()
                        .key());
        var codes = new LeaseRequest(Hall.OFFICE, Sample.TODAY, 5);
        assertEquals(
                "centre.FORBIDDEN",
                assertThrows(Problem.class, () -> centre.call("/v1/codes/lease", codes, Object.class))
                        .code()
                        .key());
        var own = post.work().filed(PostTest.COPY, Hall.OFFICE);
        for (var act : List.of(
                new Act.Refuse(own.id(), "x", ""),
                new Act.AcceptFiled(own.id(), Sample.receipt(77)),
                new Act.SignBag(own.id(), "x"),
                new Act.CloseDossier(own.id(), "x"),
                new Act.Transfer(own.id(), "x"))) {
            assertEquals(
                    "dossier.NOT_YOURS",
                    assertThrows(
                                    Problem.class,
                                    () -> post.session()
                                            .store()
                                            .perform(act, post.session().officer()))
                            .code()
                            .key(),
                    act.getClass().getSimpleName());
        }
    }

    @Test
    void whatATamperedCounterLetsAnAgentDoTheCentreRefusesAllTheSame() {
        var own = post.work().filed(PostTest.COPY, Hall.OFFICE);
        post.syncs();
        var agent = post.session().officer();
        var everything = new Officer(agent.id(), agent.name(), agent.title(), agent.office(), Set.of(Role.values()));
        var store = post.session().store();
        store.perform(new Act.Refuse(own.id(), "Không nhận", ""), everything);
        post.loop().once();
        var refused = store.outbox().all();
        assertEquals(1, refused.size());
        assertTrue(String.valueOf(refused.getFirst().answer()).contains("dossier.NOT_YOURS"), refused::toString);
        assertInstanceOf(Stage.Filed.class, post.work().seen(own).stage(), "as the centre has it");
    }
}
