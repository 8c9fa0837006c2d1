// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Life;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;
import vn.motcua.model.result.Result;

/// What holds for every sequence of acts. A failure names its seed; jqwik runs it again first.
class DecisionPropertiesTest {

    private static final int TRIES = 2_000;
    private static final int ACTS = 30;
    private static final OfficeCode ELSEWHERE = new OfficeCode("H17.243");
    private static final List<String> FIELDS = List.of("child.name", "child.birth", "note");
    private static final List<String> VALUES = List.of("", "a", "b");
    private final Dossier received = Sample.received(1);
    private final Result result = Sample.result();

    /// One decision on the way.
    private record Step(@Nullable Dossier before, Act act, long base, Officer actor, Decision decision) {}

    private void inSequence(long seed, Consumer<Step> property) {
        var random = new Random(seed);
        Dossier now = null;
        for (var i = 0; i < ACTS; i++) {
            var act = act(random);
            var actor = actor(random);
            long base = now == null ? 0 : Math.max(0, now.version() - random.nextInt(3));
            var decision = Sample.decide(now, act, base, actor, Sample.NOW);
            property.accept(new Step(now, act, base, actor, decision));
            if (decision instanceof Decision.Accepted(var after)) {
                now = after;
            }
        }
    }

    private Act act(Random random) {
        var id = received.id();
        var deeds = Deeds.on(received);
        return switch (random.nextInt(14)) {
            case 10, 11, 12, 13 -> deeds.get(random.nextInt(deeds.size()));
            case 0 -> new Act.ReceiveDossier(received);
            case 1 -> new Act.ResolveDossier(id, result);
            case 2 -> new Act.HandOver(id, "owner");
            case 3 -> new Act.Urge(id, "x");
            case 4 -> new Act.AddNote(id, "x");
            case 5 -> new Act.TakeFee(id, payment(random));
            case 6 -> new Act.Forward(id, random.nextBoolean() ? ELSEWHERE : Sample.OFFICE, "x");
            case 7 -> random.nextInt(8) == 0 ? new Act.CancelReceipt(id, "x") : new Act.AddNote(id, "y");
            default -> edit(random, FIELDS.get(random.nextInt(FIELDS.size())));
        };
    }

    private Act.EditFields edit(Random random, String field) {
        var edit = new FieldEdit(VALUES.get(random.nextInt(3)), VALUES.get(random.nextInt(3)));
        return new Act.EditFields(received.id(), Map.of(field, edit));
    }

    private static Payment payment(Random random) {
        return new Payment(
                "BL-" + random.nextInt(4),
                8_000,
                "cash",
                Sample.NOW,
                Sample.clerk().id());
    }

    private static Officer actor(Random random) {
        var roles = random.nextInt(8) == 0 ? Set.of(Role.CLERK) : Set.of(Role.values());
        return new Officer(new OfficerId("x"), "X", "", random.nextInt(6) == 0 ? ELSEWHERE : Sample.OFFICE, roles);
    }

    @Property(tries = TRIES)
    void noSequenceOfActsReachesAnIllegalState(@ForAll long seed) {
        inSequence(seed, step -> {
            if (step.decision() instanceof Decision.Accepted(var after)) {
                var before = step.before();
                var from = before == null ? null : before.stage().getClass();
                var to = after.stage().getClass();
                assertTrue(
                        from == null
                                ? to == Stage.Received.class
                                : from == to || Life.after(from).contains(to),
                        () -> from + " to " + to);
                assertTrue(
                        !(after.stage() instanceof Stage.Returned)
                                || after.result().isPresent(),
                        "returned without a result");
            }
        });
    }

    @Property(tries = TRIES)
    void versionsGrowByOneOrNothingChanges(@ForAll long seed) {
        inSequence(seed, step -> {
            if (step.decision() instanceof Decision.Accepted(var after)) {
                var before = step.before() == null ? 0 : step.before().version();
                assertTrue(after.version() == before + 1 || after.equals(step.before()), () -> before + " to " + after);
            }
        });
    }

    @Property(tries = TRIES)
    void whatHasHappenedIsNeverUndone(@ForAll long seed) {
        inSequence(seed, step -> {
            var before = step.before();
            if (before != null && step.decision() instanceof Decision.Accepted(var after)) {
                assertEquals(
                        before.payments(),
                        after.payments().subList(0, before.payments().size()));
                if (Life.after(before.stage().getClass()).isEmpty()) {
                    assertEquals(before.stage(), after.stage());
                }
                assertEquals(before.code(), after.code());
                assertEquals(
                        before.receipt().map(Receipt::receivedAt),
                        after.receipt().map(Receipt::receivedAt));
                assertTrue(before.progress().supplements() <= after.progress().supplements());
                assertTrue(after.progress().extensions().size() <= 1);
            }
        });
    }

    @Property(tries = TRIES)
    void theSameQuestionGetsTheSameAnswer(@ForAll long seed) {
        inSequence(
                seed,
                step -> assertEquals(
                        step.decision(),
                        Sample.decide(step.before(), step.act(), step.base(), step.actor(), Sample.NOW),
                        "seed " + seed));
    }

    @Property(tries = TRIES)
    void theSameActTwiceIsNothingNewOrIsNotDone(@ForAll long seed) {
        inSequence(seed, step -> {
            if (step.decision() instanceof Decision.Accepted(var once)
                    && !(step.act() instanceof Act.AddNote)
                    && !(step.act() instanceof Act.Urge)
                    && Sample.decide(once, step.act(), step.base(), step.actor(), Sample.NOW)
                            instanceof Decision.Accepted(var twice)) {
                assertEquals(once, twice);
            }
        });
    }

    @Property(tries = TRIES)
    void notesAndUrgesOnlyAddALine(@ForAll long seed) {
        inSequence(seed, step -> {
            if (step.before() != null
                    && (step.act() instanceof Act.AddNote || step.act() instanceof Act.Urge)
                    && step.decision() instanceof Decision.Accepted(var after)) {
                assertEquals(step.before(), after.atVersion(step.before().version()));
            }
        });
    }

    @Property(tries = TRIES)
    void whoseDossierItIsNotChangesNothing(@ForAll long seed) {
        inSequence(seed, step -> {
            var before = step.before();
            if (before != null && !before.holder().equals(step.actor().office())) {
                var refused =
                        step.decision() instanceof Decision.Refused || step.decision() instanceof Decision.Conflict;
                assertTrue(refused);
            }
        });
    }

    @Property(tries = TRIES)
    void correctionsOfDifferentFieldsCommute(@ForAll long seed) {
        var random = new Random(seed);
        var start = received.atVersion(1);
        var one = edit(random, "child.name");
        var other = edit(random, "child.birth");
        var forth = both(start, one, other);
        var back = both(start, other, one);
        assertEquals(forth.fields(), back.fields());
        assertEquals(forth.version(), back.version());
    }

    @Property(tries = TRIES)
    void aCorrectionNeverOverwritesWhatItsOfficerDidNotSee(@ForAll long seed) {
        inSequence(seed, step -> {
            if (step.act() instanceof Act.EditFields(var _, var edits)
                    && step.before() != null
                    && step.decision() instanceof Decision.Accepted) {
                edits.forEach((key, edit) -> {
                    var stood = step.before().fields().getOrDefault(key, "");
                    assertTrue(stood.equals(edit.from()) || stood.equals(edit.to()));
                });
            }
        });
    }

    @Example
    void aDisputedCorrectionNamesItsFields() {
        var start = received.atVersion(3);
        var edits = Map.of("b", new FieldEdit("x", "y"), "a", new FieldEdit("x", "z"));
        var decision = Sample.decide(start, new Act.EditFields(start.id(), edits), 1, Sample.clerk(), Sample.NOW);
        var conflict = assertInstanceOf(Decision.Conflict.class, decision);
        assertEquals(DossierProblem.FIELD_CHANGED.key(), conflict.reason().key());
        assertEquals(List.of("a", "b"), conflict.reason().args());
    }

    private static Dossier both(Dossier start, Act first, Act second) {
        var now = start;
        for (var act : List.of(first, second)) {
            if (Sample.decide(now, act, 1, Sample.clerk(), Sample.NOW) instanceof Decision.Accepted(var after)) {
                now = after;
            }
        }
        return now;
    }
}
