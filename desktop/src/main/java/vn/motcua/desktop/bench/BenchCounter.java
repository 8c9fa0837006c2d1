// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.desktop.session.Session;
import vn.motcua.desktop.session.SignIn;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.sync.SyncLoop;
import vn.motcua.desktop.sync.SyncState;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.Messages;

/// A counter without a window: enrolled, signed in, with the product's own store and sync.
final class BenchCounter implements AutoCloseable {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int BLOCK = 1_000;

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Procedure procedure = Catalogue.shipped().procedures().getFirst();
    private final SignIn signIn;
    private final Session session;
    private final WatchedCentre centre;
    private final SyncLoop loop;
    private CodeBlock block;
    private int serial;

    /// @param enrolment `<url> <code> <fingerprint>`
    BenchCounter(Path profile, String enrolment, OfficerId officer, String desk) {
        signIn = new SignIn(profile, clock);
        signIn.enrol(enrolment, desk);
        session = signIn.signIn(officer, BenchCentre.PASSWORD);
        centre = new WatchedCentre(session.centre());
        loop = new SyncLoop(session.store(), centre, session.office().code(), signIn::reconnect, clock);
        block = new CodeBlock(session.office().code(), today(), 1, 0);
        serial = 1;
    }

    Store store() {
        return session.store();
    }

    WatchedCentre centre() {
        return centre;
    }

    /// Once through all there is to send and to fetch.
    ///
    /// @return seconds
    double sync() throws IOException {
        var start = System.nanoTime();
        var state = loop.once();
        if (state.kind() != SyncState.Kind.SYNCED) {
            throw new IOException("not synced: " + state.kind() + " " + state.why());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /// Receives a dossier under a leased code, with a paper if there is one.
    ///
    /// @return the dossier as seen here
    Dossier receive(int applicant, byte... paper) {
        var id = new DossierId(Uuid7.next(clock, random));
        var dossier = Dossier.open(id, session.office().code(), procedure, LookupBench.citizen(applicant));
        Source source = paper.length == 0 ? new Source.Shown() : new Source.Scanned(kept(id, paper), 1);
        for (var missing : dossier.missing()) {
            dossier = dossier.withPaper(missing.required().no(), source);
            source = new Source.Shown();
        }
        var receipt = new Receipt(
                code(),
                clock.instant(),
                session.officer().id(),
                today().plusDays(2).atTime(LocalTime.of(17, 0)),
                0);
        return store().perform(new Act.ReceiveDossier(dossier.receive(receipt)), session.officer());
    }

    private PaperId kept(DossierId dossier, byte[] paper) {
        return store().shelf().keep(new ByteArrayInputStream(paper), "scan", dossier);
    }

    void note(Dossier dossier, String text) {
        store().perform(new Act.AddNote(dossier.id(), text), session.officer());
    }

    /// Fetches papers that are not here.
    void fetch(List<PaperId> papers) throws IOException {
        for (var paper : papers) {
            try (var bytes = centre.paper(paper)) {
                store().shelf().keep(bytes, "scan", null);
            }
        }
    }

    private DossierCode code() {
        if (serial > block.to()) {
            block = centre.call(
                    "/v1/codes/lease",
                    new Messages.LeaseRequest(session.office().code(), today(), BLOCK),
                    CodeBlock.class);
            serial = block.from();
        }
        return DossierCode.official(block.office(), block.day(), serial++);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(VIETNAM));
    }

    /// Papers that cannot be compressed and are all different.
    static List<byte[]> papers(int count, int bytes, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<byte[]>();
        for (var i = 0; i < count; i++) {
            var paper = new byte[bytes];
            random.nextBytes(paper);
            all.add(paper);
        }
        return all;
    }

    @Override
    public void close() {
        loop.close();
        signIn.close();
    }
}
