// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.swap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;

/// Takes the queue of another counter over from its stick, for a supervisor whom the centre lets open it. Each command
/// goes to the centre as that counter's own, under its own number: brought twice, or by both counters, it is carried
/// out once. May be broken off anywhere and begun again.
public final class TakeOver {

    private static final int MOST_COMMANDS = 200;
    private static final int MOST_CHARACTERS = 300_000;

    /// @param desk short name of the old counter
    /// @param done commands that the centre has carried out, now or before
    /// @param needSomeone commands that stand here now for a person to decide
    /// @param papers that this counter sends in place of the old one
    /// @param damaged papers that could not be read at the old one
    public record Taken(String desk, int done, int needSomeone, int papers, int damaged) {}

    /// Commands of one epoch whose numbers follow each other.
    private record Run(long epoch, List<Manifest.Line> lines) {}

    private final Store store;
    private final CentralServer centre;
    private final OfficeCode office;
    private final DeviceId self;

    /// @param self device of this counter
    public TakeOver(Store store, CentralServer centre, OfficeCode office, DeviceId self) {
        this.store = store;
        this.centre = centre;
        this.office = office;
        this.self = self;
    }

    /// @throws Problem NOT_OURS, DAMAGED, OTHER_OFFICE, OWN, SUPERVISOR_ONLY, GAP, and what hinders the line
    public Taken from(Path stick) {
        try (var file = QueueFile.open(stick)) {
            var label = file.label();
            check(label.office(), label.device());
            var key = key(label.device(), label.key());
            var manifest = file.manifest(key);
            var carriedOut = new ArrayList<Command>();
            for (var run : runs(manifest.commands())) {
                carriedOut.addAll(push(label.device(), run));
            }
            keepPapers(file, key, manifest.papers());
            store.shelf().brought(carriedOut);
            var done = carriedOut.size();
            var troubles = manifest.commands().size() - done;
            return new Taken(
                    label.desk(),
                    done,
                    troubles,
                    manifest.papers().size(),
                    manifest.damaged().size());
        }
    }

    /// From the profile folder of a counter that does not start any more.
    ///
    /// @param wrapped its store key as its key ring has it for the centre, base64
    /// @throws Problem as [#from]
    public Taken fromProfile(Path profile, ExportQueue.Origin origin, String wrapped, Clock clock) {
        check(origin.office(), origin.device());
        return new DeadCounter(profile, origin, clock).exported(key(origin.device(), wrapped), this::from);
    }

    private void check(OfficeCode theirs, DeviceId device) {
        if (!theirs.equals(office)) {
            throw new Problem(SwapProblem.OTHER_OFFICE, theirs);
        }
        if (device.equals(self)) {
            throw new Problem(SwapProblem.OWN);
        }
    }

    private StoreKey key(DeviceId device, String wrapped) {
        try {
            var request = new Messages.TakeoverKey(device, wrapped);
            var reply = centre.call("/v1/takeover/key", request, Messages.StoreKeyReply.class);
            return new StoreKey(Base64.getDecoder().decode(reply.key()));
        } catch (Problem problem) {
            throw problem.code() == CentreProblem.FORBIDDEN
                    ? new Problem(problem, SwapProblem.SUPERVISOR_ONLY)
                    : problem;
        }
    }

    private static List<Run> runs(List<Manifest.Line> lines) {
        var runs = new ArrayList<Run>();
        var size = 0;
        Command before = null;
        for (var line : lines) {
            var command = Wire.read(line.text(), Command.class);
            size += line.text().length();
            if (before == null
                    || command.epoch() != before.epoch()
                    || command.op() != before.op() + 1
                    || runs.getLast().lines().size() == MOST_COMMANDS
                    || size > MOST_CHARACTERS) {
                runs.add(new Run(command.epoch(), new ArrayList<>()));
                size = line.text().length();
            }
            runs.getLast().lines().add(line);
            before = command;
        }
        return runs;
    }

    /// @return those that were carried out; the others stand here now
    private List<Command> push(DeviceId device, Run run) {
        var texts = run.lines().stream().map(Manifest.Line::text).toList();
        var push = new Messages.Push(run.epoch(), texts, run.lines().getLast().signature());
        var carriedOut = new ArrayList<Command>();
        var answers = answers(new Messages.Takeover(device, push));
        for (var i = 0; i < answers.size(); i++) {
            if (answers.get(i) instanceof Answer.Accepted) {
                carriedOut.add(Wire.command(texts.get(i)));
            } else {
                store.adopted().keep(texts.get(i), answers.get(i), office);
            }
        }
        return carriedOut;
    }

    private List<Answer> answers(Messages.Takeover takeover) {
        try {
            return centre.call("/v1/sync/takeover", takeover, Messages.PushReply.class)
                    .answers();
        } catch (Problem problem) {
            throw problem.code() == CentreProblem.OUT_OF_ORDER ? new Problem(problem, SwapProblem.GAP) : problem;
        }
    }

    private void keepPapers(QueueFile file, StoreKey key, List<Manifest.Paper> papers) {
        for (var number = 0; number < papers.size(); number++) {
            var paper = papers.get(number);
            if (store.shelf().has(paper.paper())) {
                continue;
            }
            try (var in = file.paper(key, number, paper)) {
                if (!store.shelf().keep(in, paper.kind(), paper.dossier()).equals(paper.paper())) {
                    throw new Problem(SwapProblem.DAMAGED);
                }
            } catch (IOException e) {
                throw new Problem(e, SwapProblem.DAMAGED);
            }
        }
    }
}
