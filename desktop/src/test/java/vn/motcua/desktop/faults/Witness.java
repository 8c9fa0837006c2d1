// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

/// A counter enrolled anew after the storm, that sees the centre with its own eyes and compares what the others see.
final class Witness {

    private static final String LOST = "acknowledged command lost";
    private static final String CODES = "code given twice or lost";
    private static final String PAPERS = "paper missing or not whole";
    private static final String SIGHTS = "counter that sees something else";
    private static final int ROUNDS = 50;

    private final Site site;
    private final Findings findings;

    Witness(Site site, Findings findings) {
        this.site = site;
        this.findings = findings;
    }

    void look() throws IOException, InterruptedException {
        try (var signIn = new SignIn(site.folder().resolve("witness"), Clock.systemUTC())) {
            signIn.enrol(site.centre().enrolment(), "Q09");
            var session = signIn.signIn(new OfficerId("ha.tran"), Site.PASSWORD);
            var sync = new SyncLoop(
                    session.store(), session.centre(), session.office().code(), signIn::reconnect, Clock.systemUTC());
            for (var round = 0; sync.once().kind() != SyncState.Kind.SYNCED && round < ROUNDS; round++) {
                Thread.sleep(200);
            }
            findings.check(
                    "witness that cannot follow",
                    sync.state().kind() == SyncState.Kind.SYNCED,
                    String.valueOf(sync.state()));
            for (var receipt : site.ledger().receipts().entrySet()) {
                check(session, receipt.getKey(), receipt.getValue());
            }
        }
    }

    private void check(Session session, String id, String code) {
        var dossiers = session.store().dossiers();
        var found = dossiers.find(new DossierId(UUID.fromString(id)));
        findings.check(LOST, found.isPresent(), "the witness does not see " + id);
        found.ifPresent(dossier -> {
            var byCode = dossiers.find(code).map(Dossier::id);
            findings.check(CODES, byCode.equals(found.map(Dossier::id)), code + " does not find " + id);
            for (var scan : dossier.scans()) {
                findings.check(PAPERS, isWhole(session, scan), scan + " of " + id);
            }
            site.ledger()
                    .seen()
                    .forEach((counter, all) -> findings.check(
                            SIGHTS,
                            Drain.seen(dossier).equals(all.get(id)),
                            counter + " sees " + all.get(id) + " of " + id));
        });
    }

    /// Whoever reads thousands of papers at once is told to wait now and then.
    private static boolean isWhole(Session session, PaperId scan) {
        for (var tries = 0; tries < ROUNDS; tries++) {
            try (var paper = session.centre().paper(scan)) {
                return scan.equals(PaperId.of(paper));
            } catch (IOException e) {
                return false;
            } catch (Problem problem) {
                if (problem.code() != CentreProblem.BUSY) {
                    return false;
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
        return false;
    }
}
