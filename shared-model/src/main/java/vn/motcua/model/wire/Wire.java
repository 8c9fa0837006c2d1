// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.problem.Problem;

/// Records to JSON and back. Ids are written as plain strings, sealed types carry their record's name in `type`; an
/// unknown `type` of a stage, act or event body becomes `Unknown` and is written back as it came. Unknown fields are
/// passed over.
public final class Wire {

    private static final JsonMapper JSON = WireShapes.mapper();

    private Wire() {}

    /// @return UTF-8
    public static byte[] write(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    public static String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /// @throws Problem UNREADABLE if the bytes are no such message
    public static <T> T read(byte[] utf8, Class<T> type) {
        try {
            var value = JSON.readValue(utf8, type);
            if (value == null) {
                throw new Problem(WireProblem.UNREADABLE, type.getSimpleName());
            }
            return value;
        } catch (JacksonException e) {
            throw new Problem(e, WireProblem.UNREADABLE, type.getSimpleName());
        }
    }

    /// @throws Problem UNREADABLE if the text is no such message
    public static <T> T read(String text, Class<T> type) {
        return read(text.getBytes(StandardCharsets.UTF_8), type);
    }

    /// A value, and whether its text held fields that this program does not know: then the text must be kept.
    public record Read<T>(T value, boolean newer) {}

    /// @throws Problem UNREADABLE if the text is no such message
    public static <T> Read<T> readKnowingly(String text, Class<T> type) {
        var newer = new AtomicBoolean();
        try {
            T value = JSON.readerFor(type)
                    .withAttribute(UnknownFields.SEEN, newer)
                    .readValue(text);
            if (value == null) {
                throw new Problem(WireProblem.UNREADABLE, type.getSimpleName());
            }
            return new Read<>(value, newer.get());
        } catch (JacksonException e) {
            throw new Problem(e, WireProblem.UNREADABLE, type.getSimpleName());
        }
    }

    /// The dossier an act is done to; of an unknown act what it says itself in a field `dossier`.
    public static Optional<DossierId> subject(Act act) {
        if (!(act instanceof Act.Unknown(var _, var json))) {
            return act.subject();
        }
        try {
            var field = JSON.readTree(json).path("dossier");
            var id = field.isObject() ? field.path("id") : field;
            return Optional.of(new DossierId(UUID.fromString(id.asString(""))));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The dossier that a command received, as its text says it.
    ///
    /// @throws Problem UNREADABLE
    public static String dossierIn(String command) {
        try {
            return JSON.readTree(command).path("act").path("dossier").toString();
        } catch (JacksonException e) {
            throw new Problem(e, WireProblem.UNREADABLE, "Command");
        }
    }

    /// The text of an [Event.DossierChanged] whose dossier is a text already: it is written once and kept twice.
    public static String changed(String dossier, HistoryEntry entry) {
        return "{\"type\":\"DossierChanged\",\"dossier\":" + dossier + ",\"entry\":" + text(entry) + "}";
    }

    /// The text of an [Event.Answered] whose answer is a text already.
    public static String answered(String answer) {
        return "{\"type\":\"Answered\",\"answer\":" + answer + "}";
    }

    /// A command of any version. An act that this program does not know, or cannot read, becomes [Act.Unknown].
    ///
    /// @throws Problem UNREADABLE if it is no command at all
    public static Command command(String text) {
        return commandKnowingly(text).value();
    }

    /// The same, and whether the text holds more than this program knows.
    ///
    /// @throws Problem UNREADABLE if it is no command at all
    public static Read<Command> commandKnowingly(String text) {
        try {
            return readKnowingly(text, Command.class);
        } catch (Problem unreadable) {
            return withUnknownAct(text, unreadable);
        }
    }

    private static Read<Command> withUnknownAct(String text, Problem unreadable) {
        try {
            if (!(JSON.readTree(text) instanceof ObjectNode envelope)) {
                throw unreadable;
            }
            var act = envelope.path("act");
            var type = act.path("type").asString("");
            envelope.putObject("act").put("type", "Unread");
            var command = JSON.treeToValue(envelope, Command.class);
            var unread = new Command(
                    command.id(),
                    command.epoch(),
                    command.op(),
                    command.actor(),
                    command.baseVersion(),
                    command.capturedAt(),
                    new Act.Unknown(type, act.isMissingNode() ? "null" : act.toString()),
                    command.replaces());
            return new Read<>(unread, true);
        } catch (JacksonException e) {
            throw unreadable;
        }
    }

    /// An event as it is written into the log.
    public static EventLine line(Event event) {
        return new EventLine(event.scope(), event.seq(), event.cause(), text(event.body()));
    }

    /// @throws Problem UNREADABLE
    public static Event event(EventLine line) {
        return new Event(line.scope(), line.seq(), line.cause(), read(line.body(), Event.Body.class));
    }

    /// One field of an object, as it stands in the text.
    ///
    /// @throws Problem UNREADABLE if there is none
    public static String part(String text, String field) {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var wanted = parser.currentName().equals(field);
                    parser.nextToken();
                    var from = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    if (wanted) {
                        parser.finishToken();
                        return text.substring(
                                from, (int) parser.currentLocation().getCharOffset());
                    }
                }
            }
            throw new Problem(WireProblem.UNREADABLE, field);
        } catch (JacksonException e) {
            throw new Problem(e, WireProblem.UNREADABLE, field);
        }
    }

    /// Writes a value that was read from a text and changed, with the fields of that text which this program does not
    /// know: an older program passes on what a newer one wrote.
    ///
    /// @param origin the text it was read from
    /// @throws Problem UNREADABLE if the origin is no such value
    public static <T> String carry(String origin, Class<T> type, T changed) {
        var known = JSON.valueToTree(read(origin, type));
        var after = JSON.valueToTree(changed);
        return UnknownFields.carry(JSON.readTree(origin), known, after).toString();
    }
}
