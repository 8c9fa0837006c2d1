// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.command.Scope;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.Role;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.ResultProblem;
import vn.motcua.model.wire.Wire;

class ResultsViewModelTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneOffset.UTC);

    @TempDir
    Path profile;

    private Store store;
    private final List<ProblemCode> problems = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private boolean pin = true;
    private final Reissue copies = new Reissue() {
        @Override
        public boolean asked() {
            return pin;
        }

        @Override
        public void copy(Result original, String reason) {
            copied.add(original.id() + " " + reason);
        }
    };
    private final Result result = Sample.result();
    private final Result next = Sample.result();

    @BeforeEach
    void open() {
        store = Store.open(profile, new StoreKey(new byte[32]), CLOCK);
        store.citizens().put(List.of(Sample.citizen()));
        store.results().put(List.of(result, next));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aResultIsFoundByItsCodeItsOwnersNumberAndName() {
        var model = model(Sample.signer());
        for (var text : List.of(result.id().value(), result.id().value().toLowerCase(java.util.Locale.ROOT))) {
            model.query().set(text);
            model.search();
            assertEquals(result, Objects.requireNonNull(model.opened().get()).result());
        }
        for (var text :
                List.of(Sample.citizen().number().value(), Sample.citizen().name())) {
            model.query().set(text);
            model.search();
            assertEquals(2, model.found().size(), text);
            assertNull(model.opened().get());
        }
        model.query().set("không ai tên thế");
        model.search();
        assertEquals("results.none", model.said().get());
    }

    @Test
    void nothingIsDoneAtTheFirstPressAndOnceDoneItWaitsForTheCentre() {
        var model = model(Sample.signer());
        model.open(result.id());
        model.reason().set("Khai man");
        model.propose(ResultsViewModel.Task.REVOKE);
        assertInstanceOf(
                OnResult.RevokeResult.class,
                Objects.requireNonNull(model.proposed().get()).act());
        assertEquals(0, store.outbox().size());
        model.back();
        assertNull(model.proposed().get());
        model.propose(ResultsViewModel.Task.REVOKE);
        model.confirm();
        assertEquals(1, store.outbox().size());
        var now = Objects.requireNonNull(model.opened().get());
        assertEquals(Result.Status.VALID, now.result().status(), "the centre has not said so");
        assertTrue(now.history().getLast().waiting());
        assertFalse(now.holds());
        model.reason().set("Khai man");
        model.propose(ResultsViewModel.Task.REVOKE);
        model.confirm();
        assertEquals(List.of(ResultProblem.ENDING_WAITS), problems);
        assertEquals(1, store.outbox().size());
    }

    @Test
    void whatTheCentreSaysIsShownWithItsWholeHistory() {
        var ended = result.withStatus(Result.Status.REVOKED);
        var by = Sample.signer().id();
        var history = List.of(
                new ResultEntry(result.id(), Sample.NOW, by, "ResolveDossier", "", null),
                new ResultEntry(result.id(), Sample.NOW, by, "RevokeResult", "Khai man · QĐ 12", null));
        var event = new Event(Scope.of(Sample.OFFICE), 1, null, new Event.ResultChanged(ended, history));
        var model = model(Sample.signer());
        model.open(result.id());
        store.confirmed().apply(List.of(Wire.line(event)));
        var now = Objects.requireNonNull(model.opened().get());
        assertEquals(
                List.of("ResolveDossier", "RevokeResult"),
                now.history().stream().map(Line::what).toList());
        assertEquals("Khai man · QĐ 12", now.history().getLast().note());
        assertFalse(now.holds());
    }

    @Test
    void aReplacementIsNamedByItsCode() {
        var model = model(Sample.signer());
        model.open(result.id());
        model.reason().set("Cấp lại");
        model.successor().set("không có");
        model.propose(ResultsViewModel.Task.REPLACE);
        assertEquals(List.of(ResultProblem.NO_SUCCESSOR), problems);
        model.successor().set(next.id().value());
        model.propose(ResultsViewModel.Task.REPLACE);
        assertEquals(
                new OnResult.ReplaceResult(result.id(), next.id(), "Cấp lại"),
                Objects.requireNonNull(model.proposed().get()).act());
        model.confirm();
        assertEquals(1, store.outbox().size());
    }

    @Test
    void aCopyIsMadeOnceItIsConfirmedAndAPinWasTyped() {
        var model = model(Sample.officer(Role.SIGNER));
        model.open(result.id());
        model.reason().set("Vay vốn");
        model.propose(ResultsViewModel.Task.COPY);
        pin = false;
        model.confirm();
        assertEquals(List.of(), copied);
        pin = true;
        model.confirm();
        assertEquals(List.of(result.id() + " Vay vốn"), copied);
        assertEquals("results.copied", model.said().get());
    }

    @Test
    void whoIsNoSupervisorOnlyLooks() {
        var model = model(Sample.clerk());
        model.open(result.id());
        assertFalse(Objects.requireNonNull(model.opened().get()).ours());
        model.reason().set("Khai man");
        model.propose(ResultsViewModel.Task.REVOKE);
        model.confirm();
        assertEquals(List.of(ResultProblem.NOT_YOURS), problems);
        assertEquals(0, store.outbox().size());
    }

    @Test
    void aReasonWithSomebodysNumberIsRefusedBeforeItIsProposed() {
        var model = model(Sample.officer(Role.SUPERVISOR));
        model.open(result.id());
        assertNotNull(model.opened().get());
        model.reason().set("của 048195000128");
        model.propose(ResultsViewModel.Task.REVOKE);
        assertNull(model.proposed().get());
        assertEquals(List.of(ResultProblem.PERSONAL_REASON), problems);
    }

    @Test
    void placesInTheStatusListAreGivenOnceAndGoOnBehindWhatTheCentreKnows() {
        var key = "00112233445566ff";
        assertEquals(
                List.of(0, 1),
                List.of(store.sealIndexes().next(key), store.sealIndexes().next(key)));
        var known = result.tied(result.ties().listed(key, 41));
        var event = new Event(Scope.of(Sample.OFFICE), 1, null, new Event.ResultChanged(known));
        store.confirmed().apply(List.of(Wire.line(event)));
        assertEquals(42, store.sealIndexes().next(key));
    }

    private ResultsViewModel model(Officer officer) {
        return new ResultsViewModel(
                store,
                officer,
                new FindResults(store, officer, CLOCK),
                copies,
                Background.direct(),
                (Problem problem) -> problems.add(problem.code()));
    }
}
