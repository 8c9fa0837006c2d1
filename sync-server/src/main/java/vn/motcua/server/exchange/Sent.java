// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.Hashes;
import vn.motcua.server.store.HeldCommands.Held;

/// A command and the text it came in.
///
/// @param hash by which a repeated command is recognised: SHA-256 of the text, hex
/// @param subject the dossier it is done to, `null` if it is done to none or nobody can tell
/// @param newer whether the text holds more than this program knows
record Sent(
        Command command, String text, String hash, @Nullable DossierId subject, boolean newer) {

    /// Who wrote a text that is no command.
    private static final OfficerId NOBODY = new OfficerId("");

    /// @throws Problem UNREADABLE if it is no command
    static Sent of(String text) {
        var read = Wire.commandKnowingly(text);
        return new Sent(
                read.value(),
                text,
                Hashes.sha256(text),
                Wire.subject(read.value().act()).orElse(null),
                read.newer());
    }

    /// A command that waited.
    static Sent of(Held held) {
        var sent = orNull(held.text());
        return sent == null ? unread(held.command(), held.epoch(), held.op(), held.text()) : sent;
    }

    /// The texts of one push, in order. A text that is no command takes the number that its neighbours leave to it: it
    /// waits for a person, the others go on.
    ///
    /// @param alone number of the first text if none of them is a command
    static List<Sent> all(DeviceId device, long epoch, List<String> texts, Numbering alone) {
        var read =
                new ArrayList<@Nullable Sent>(texts.stream().map(Sent::orNull).toList());
        long first = 0;
        for (var i = 0; i < read.size() && first == 0; i++) {
            var sent = read.get(i);
            first = sent == null ? 0 : sent.op() - i;
        }
        if (first == 0 && !texts.isEmpty()) {
            first = alone.of(nameOf(device, epoch, texts.getFirst()));
        }
        var all = new ArrayList<Sent>(texts.size());
        for (var i = 0; i < texts.size(); i++) {
            var sent = read.get(i);
            var text = texts.get(i);
            all.add(sent == null ? unread(nameOf(device, epoch, text), epoch, first + i, text) : sent);
        }
        return all;
    }

    interface Numbering {
        /// @return op of the command with this id if it was answered, else of the next one
        long of(CommandId id);
    }

    long op() {
        return command.op();
    }

    CommandId id() {
        return command.id();
    }

    /// Whether this program knows what it asks for.
    boolean isKnown() {
        return !(command.act() instanceof Act.Unknown);
    }

    /// Whether the text is a command at all.
    boolean isCommand() {
        return !command.actor().equals(NOBODY);
    }

    private static @Nullable Sent orNull(String text) {
        try {
            return of(text);
        } catch (Problem e) {
            return null;
        }
    }

    private static Sent unread(CommandId id, long epoch, long op, String text) {
        var act = new Act.Unknown("", "null");
        var command = new Command(id, epoch, op, NOBODY, 0, Instant.EPOCH, act);
        return new Sent(command, text, Hashes.sha256(text), null, true);
    }

    private static CommandId nameOf(DeviceId device, long epoch, String text) {
        var name = device + " " + epoch + " " + text;
        return new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
