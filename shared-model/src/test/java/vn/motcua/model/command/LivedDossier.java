// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.procedure.Law;

/// A dossier to which one act after another is done, for tests.
class LivedDossier {

    static final Officer CLERK = Sample.clerk();
    static final Officer SPECIALIST = Sample.officer(Role.SPECIALIST);
    static final Officer SUPERVISOR = Sample.officer(Role.SUPERVISOR);
    static final Officer SIGNER = Sample.officer(Role.SIGNER);
    static final Officer AGENT = Sample.officer(Stages.POST, Role.AGENT);
    static final LocalDateTime LATER = Deeds.LATER;

    Instant now = Sample.NOW;
    Law law = Sample.CATALOGUE;

    Dossier done(Dossier on, Act act, Officer by) {
        var decision = Decision.on(on, act, on.version(), by, now, law);
        return assertInstanceOf(Decision.Accepted.class, decision).after();
    }

    void refused(DossierProblem why, Dossier on, Act act, Officer by) {
        var decision = Decision.on(on, act, on.version(), by, now, law);
        assertEquals(
                why.key(),
                assertInstanceOf(Decision.Refused.class, decision).reason().key());
    }

    static Dossier entered(Act.Entry entry, Officer by) {
        return assertInstanceOf(Decision.Accepted.class, Sample.decide(null, entry, 0, by, Sample.NOW))
                .after();
    }

    static Act.RequestSupplement ask(Dossier d, String override) {
        return new Act.RequestSupplement(d.id(), Stages.asked("").items(), "Thiếu giấy", override);
    }

    static void refusedAtIntake(Act act) {
        assertInstanceOf(Decision.Refused.class, Sample.decide(null, act, 0, CLERK, Sample.NOW));
    }

    Dossier signed(Dossier filed) {
        var sent = done(filed, new Act.SendBag(filed.id(), "T-01", "NP-1"), AGENT);
        return done(sent, new Act.SignBag(sent.id(), "T-01"), CLERK);
    }
}
