// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventRef;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// A centre in memory, for tests of the counter's own part: it answers each command once, keeps the logs of one
/// office and one device, and is as unwilling as it is told to be.
public final class FakeCentre implements CentralServer {

    public static final Scope OFFICE = Scope.of(Sample.OFFICE);
    public static final Scope DEVICE = Scope.of(new DeviceId(new UUID(1, 2)));

    /// How each command is to be answered where it is not simply accepted.
    public final Map<CommandId, String> verdicts = new HashMap<>();

    /// What the next calls of a path meet instead of the centre, in order.
    public final List<Problem> hindrances = new ArrayList<>();

    /// What each call of a path meets, until it is taken away.
    public final Map<String, RuntimeException> broken = new HashMap<>();

    /// Paths as they were called.
    public final List<String> called = new ArrayList<>();

    /// The next push is carried out, its answer gets lost.
    public boolean losesAnswer;

    public final List<Command> received = new ArrayList<>();
    public final Set<PaperId> papers = new HashSet<>();
    public final Semaphore hellos = new Semaphore(0);
    public Instant time = Sample.NOW;

    private final Map<CommandId, Answer> answers = new HashMap<>();
    private final Map<Scope, List<Event>> log =
            new HashMap<>(Map.of(OFFICE, new ArrayList<>(), DEVICE, new ArrayList<>()));
    private @Nullable Dossier newest;
    private long lastOp;
    private int serial;

    @Override
    public synchronized <T> T call(String path, Object body, Class<T> reply) {
        if (body instanceof Messages.Hello) {
            hellos.release();
        }
        called.add(path);
        if (broken.containsKey(path)) {
            throw broken.get(path);
        }
        if (!hindrances.isEmpty()) {
            throw hindrances.removeFirst();
        }
        return reply.cast(
                switch (body) {
                    case Messages.Hello _ -> new Messages.HelloReply(1, "0.1.0", time, lastOp, heads(), "");
                    case Messages.Push(var _, var commands, var _) -> push(commands);
                    case Messages.Pull(var wants, var limit) -> pull(wants, limit);
                    case Messages.BlobQuery(var asked) ->
                        new Messages.BlobReply(
                                asked.stream().filter(papers::contains).toList(), Map.of());
                    case Messages.LeaseRequest(var office, var day, var want) ->
                        new CodeBlock(office, day, serial + 1, serial += want);
                    case Messages.DayRequest _ -> new Messages.DayReply(List.of(), List.of(), List.of());
                    case Messages.VoidCodes(var _, var _, var numbers, var _) ->
                        new Messages.VoidReply(numbers, List.of());
                    default -> throw new AssertionError(path);
                });
    }

    /// Something that another desk did.
    public synchronized void happened(Dossier dossier) {
        newest = dossier;
        append(OFFICE, null, changed(dossier));
    }

    /// As after a restore from a backup: the newest commands are not known any more.
    public synchronized void forget(int commands) {
        for (var i = 0; i < commands; i++) {
            answers.remove(received.removeLast().id());
        }
        lastOp = received.isEmpty() ? 0 : received.getLast().op();
    }

    private Map<Scope, Messages.Head> heads() {
        var heads = new HashMap<Scope, Messages.Head>();
        log.forEach((scope, events) -> heads.put(scope, new Messages.Head(events.size(), 0, 1)));
        return heads;
    }

    private Messages.PushReply push(List<String> commands) {
        var reply = new Messages.PushReply(
                commands.stream()
                        .map(text -> answer(Wire.read(text, Command.class)))
                        .toList(),
                lastOp);
        if (losesAnswer) {
            losesAnswer = false;
            throw new Problem(CentreProblem.UNREACHABLE);
        }
        return reply;
    }

    private Answer answer(Command command) {
        var known = answers.get(command.id());
        if (known != null) {
            return known;
        }
        received.add(command);
        lastOp = command.op();
        var answer = decided(command);
        answers.put(command.id(), answer);
        append(DEVICE, command.id(), new Event.Answered(answer));
        return answer;
    }

    private Answer decided(Command command) {
        var reason = Refusal.of(new Problem(DossierProblem.ALREADY_RETURNED));
        return switch (verdicts.getOrDefault(command.id(), "")) {
            case "refused" -> new Answer.Refused(command.id(), command.op(), reason);
            case "conflict" ->
                new Answer.Conflict(command.id(), command.op(), reason, java.util.Objects.requireNonNull(newest));
            case "held" ->
                new Answer.Held(command.id(), command.op(), received.getFirst().id(), reason);
            default -> accepted(command);
        };
    }

    private Answer accepted(Command command) {
        if (!(command.act() instanceof Act.ReceiveDossier(var dossier))) {
            return new Answer.Accepted(command.id(), command.op(), 0, List.of());
        }
        newest = dossier.atVersion(1);
        var ref = append(OFFICE, command.id(), changed(newest));
        return new Answer.Accepted(command.id(), command.op(), 1, List.of(ref));
    }

    private static Event.Body changed(Dossier dossier) {
        var entry = new HistoryEntry(
                dossier.id(), dossier.version(), Sample.NOW, Sample.clerk().id(), "Changed", "");
        return new Event.DossierChanged(dossier, entry);
    }

    private EventRef append(Scope scope, @Nullable CommandId cause, Event.Body body) {
        var events = log.get(scope);
        events.add(new Event(scope, events.size() + 1L, cause, body));
        return new EventRef(scope, events.size());
    }

    private Messages.PullReply pull(List<Messages.Want> wants, int limit) {
        var events = wants.stream()
                .flatMap(w -> log.get(w.scope()).stream().skip(w.after()))
                .limit(limit)
                .map(Wire::line)
                .toList();
        return new Messages.PullReply(events, false, List.of());
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        try (var in = from.apply(0L)) {
            if (!PaperId.of(in).equals(paper)) {
                throw new AssertionError("other bytes");
            }
            papers.add(paper);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public InputStream paper(PaperId paper) {
        return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public Optional<byte[]> trust(long known) {
        return Optional.empty();
    }
}
