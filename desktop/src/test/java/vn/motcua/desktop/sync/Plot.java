// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.desktop.store.Pending;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.wire.Wire;

/// A counter's store with things in it that need somebody, told by a centre that only this class knows.
final class Plot implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    static final OfficerId OTHER = new OfficerId("yen.vo");
    private static final Scope AGENCY = Scope.of(Sample.OFFICE);
    private static final Instant EARLIER = Instant.parse("2026-11-21T01:31:00Z");

    final Store store;
    private long seq;

    Plot(Path folder) {
        store = Store.open(folder, StoreKey.random(), CLOCK);
        store.colleagues()
                .put(List.of(new Officer(OTHER, "Võ Hải Yến", "Cán bộ tiếp nhận", Sample.OFFICE, Set.of(Role.CLERK))));
    }

    /// A dossier that the centre knows, all its papers arrived.
    Dossier known(int serial) {
        return known(Sample.received(serial));
    }

    Dossier known(Dossier received) {
        var dossier = received.atVersion(1);
        pull(changed(dossier, Sample.clerk().id(), "ReceiveDossier", ""));
        dossier.scans().forEach(paper -> pull(new Event.PaperArrived(paper)));
        return dossier;
    }

    /// A dossier of which one paper has not arrived.
    Dossier underway(int serial) {
        var first = PaperId.of(new byte[] {9, (byte) serial});
        var papers = new ArrayList<>(Sample.received(serial).papers());
        papers.set(
                0,
                new vn.motcua.model.dossier.DossierPaper(papers.getFirst().required(), new Source.Scanned(first, 2)));
        var all = Sample.received(serial);
        var dossier = new Dossier(
                all.id(),
                1,
                all.office(),
                all.procedure(),
                all.procedureVersion(),
                all.procedureName(),
                all.applicant(),
                all.fields(),
                papers,
                all.payments(),
                all.filing(),
                all.progress(),
                all.stage());
        pull(changed(dossier, Sample.clerk().id(), "ReceiveDossier", ""));
        return dossier;
    }

    Pending act(Act act, Officer officer) {
        var unused = store.perform(act, officer);
        return newest();
    }

    Pending newest() {
        return store.outbox().all().getLast();
    }

    /// Two fields corrected here, while the other desk corrected them too; a third one hurts nobody.
    Pending disputed(int serial) {
        var dossier = known(Sample.received(serial));
        var edits = Map.of(
                "child.name", new FieldEdit("Trần Gia Huy", "Trần Gia Huy Hoàng"),
                "declarant.number", new FieldEdit("", "048195000128"),
                "child.birthPlace", new FieldEdit("", "Bệnh viện Phụ sản – Nhi Đà Nẵng"));
        var pending = act(new Act.EditFields(dossier.id(), edits), Sample.clerk());
        var centre = dossier.correct(Map.of(
                        "child.name", new FieldEdit("Trần Gia Huy", "Trần Gia Hưng"),
                        "declarant.number", new FieldEdit("", "048195000182")))
                .atVersion(2);
        pull(changed(centre, OTHER, "EditFields", ""));
        conflict(pending, centre, new Refusal("dossier.FIELD_CHANGED", List.of("child.name", "declarant.number")));
        return pending;
    }

    /// Handed over here after the other desk had.
    Pending tooLate(int serial) {
        var ready = known(Sample.received(serial)).resolve(Sample.result().id()).atVersion(2);
        pull(changed(ready, Sample.signer().id(), "ResolveDossier", ""));
        var pending = act(new Act.HandOver(ready.id(), "Nguyễn Văn Bình"), Sample.clerk());
        var returned = ready.handOver(EARLIER, OTHER, "owner").atVersion(3);
        pull(changed(returned, OTHER, "HandOver", ""));
        conflict(
                pending,
                returned,
                new Refusal("dossier.ALREADY_RETURNED", List.of(OTHER.value(), "Q04", EARLIER.toString())));
        return pending;
    }

    Pending refused(Act act, Officer officer, String key, String... args) {
        var pending = act(act, officer);
        settle(new Answer.Refused(id(pending), op(pending), new Refusal(key, List.of(args))));
        return pending;
    }

    Pending heldForSomeone(Act act, Officer officer) {
        var pending = act(act, officer);
        var reason = new Refusal("access.FORBIDDEN", List.of());
        settle(new Answer.Held(id(pending), op(pending), null, reason));
        return pending;
    }

    Pending behind(Pending head, Act act, Officer officer) {
        var pending = act(act, officer);
        settle(new Answer.Held(id(pending), op(pending), id(head), null));
        return pending;
    }

    /// A command of another desk lies before this office's supervisor.
    Event.HeldForPerson task(Dossier dossier) {
        var command = Sample.command(4, new Act.CancelReceipt(dossier.id(), "Nộp nhầm thủ tục"));
        var held = new Event.HeldForPerson(
                command.id(),
                Wire.text(command),
                new Refusal("access.FORBIDDEN", List.of()),
                new DeviceId(new UUID(1, 2)),
                "Q05");
        pull(held);
        return held;
    }

    void twins(Dossier later, Dossier earlier) {
        pull(new Event.PossibleDuplicate(later.id(), earlier.id()));
    }

    void conflict(Pending pending, Dossier centre, Refusal reason) {
        settle(new Answer.Conflict(id(pending), op(pending), reason, centre));
    }

    void settle(Answer answer) {
        store.outbox().settle(answer);
    }

    void pull(Event.Body... bodies) {
        store.confirmed()
                .apply(Stream.of(bodies)
                        .map(body -> Wire.line(new Event(AGENCY, ++seq, null, body)))
                        .toList());
    }

    private static Event.Body changed(Dossier dossier, OfficerId by, String what, String note) {
        return new Event.DossierChanged(
                dossier, new HistoryEntry(dossier.id(), dossier.version(), EARLIER, by, what, note));
    }

    private static vn.motcua.model.command.CommandId id(Pending pending) {
        return pending.command().id();
    }

    private static long op(Pending pending) {
        return pending.command().op();
    }

    @Override
    public void close() {
        store.close();
    }
}
