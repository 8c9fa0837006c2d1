// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.EventLine;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Consignment;
import vn.motcua.model.dossier.Delivery;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.HistoryEntry;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Progress;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.result.ResultId;

/// Records to JSON and back. Ids are written as plain strings, sealed types carry their record's name in `type`; an
/// unknown `type` of a stage, act or event body becomes `Unknown` and is written back as it came. Unknown fields are
/// passed over.
public final class Wire {

    private static final JsonMapper JSON = mapper();

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

    private static JsonMapper mapper() {
        var module = new SimpleModule("motcua");
        id(module, PaperId.class, PaperId::sha256, PaperId::new);
        id(module, OfficeCode.class, OfficeCode::value, OfficeCode::new);
        id(module, OfficerId.class, OfficerId::value, OfficerId::new);
        id(module, CitizenNumber.class, CitizenNumber::value, CitizenNumber::new);
        id(module, ProcedureCode.class, ProcedureCode::value, ProcedureCode::new);
        id(module, ResultId.class, ResultId::value, ResultId::new);
        id(module, DossierCode.class, DossierCode::value, DossierCode::new);
        id(module, Scope.class, Scope::value, Scope::new);
        id(module, DossierId.class, d -> d.value().toString(), t -> new DossierId(UUID.fromString(t)));
        id(module, CommandId.class, c -> c.value().toString(), t -> new CommandId(UUID.fromString(t)));
        id(module, DeviceId.class, d -> d.value().toString(), t -> new DeviceId(UUID.fromString(t)));
        unknown(module, Stage.Unknown.class, Stage.Unknown::json, Stage.Unknown::new);
        unknown(module, Act.Unknown.class, Act.Unknown::json, Act.Unknown::new);
        unknown(module, Event.Unknown.class, Event.Unknown::json, Event.Unknown::new);
        return JsonMapper.builder()
                .addModule(module)
                .addHandler(new UnknownFields.Noticed())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultVisibility(v -> v.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS) // a command repeated must hash the same
                .addMixIn(Command.class, Mixins.WithoutNulls.class)
                .addMixIn(Dossier.class, Mixins.PlainDossier.class)
                .addMixIn(Filing.class, Mixins.WithoutEmpty.class)
                .addMixIn(Consignment.class, Mixins.WithoutEmpty.class)
                .addMixIn(Progress.class, Mixins.WithoutEmpty.class)
                .addMixIn(Delivery.class, Mixins.WithoutEmpty.class)
                .addMixIn(Stage.InProcess.class, Mixins.WithoutNulls.class)
                .addMixIn(Payment.class, Mixins.WithoutEmpty.class)
                .addMixIn(Payment.Item.class, Mixins.WithoutEmpty.class)
                .addMixIn(Remittance.class, Mixins.WithoutNulls.class)
                .addMixIn(Receipt.class, Mixins.WithoutNulls.class)
                .addMixIn(DossierPaper.class, Mixins.WithoutEmpty.class)
                .addMixIn(Act.HandOver.class, Mixins.PlainHandOver.class)
                .addMixIn(Stage.Returned.class, Mixins.PlainHandOver.class)
                .addMixIn(Stage.class, Mixins.StageByName.class)
                .addMixIn(Act.class, Mixins.ActByName.class)
                .addMixIn(Event.Body.class, Mixins.BodyByName.class)
                .addMixIn(Supplement.class, Mixins.WithoutNulls.class)
                .addMixIn(Source.class, Mixins.ByName.class)
                .addMixIn(Answer.class, Mixins.ByName.class)
                .registerSubtypes(named(Stage.class))
                .registerSubtypes(named(Act.class))
                .registerSubtypes(named(Event.Body.class))
                .registerSubtypes(named(Source.class))
                .registerSubtypes(named(Answer.class))
                .build();
    }

    private static NamedType[] named(Class<?> sealed) {
        return records(sealed).map(c -> new NamedType(c, c.getSimpleName())).toArray(NamedType[]::new);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(Wire::records);
    }

    private static <T> void id(
            SimpleModule module, Class<T> type, Function<T, String> text, Function<String, T> value) {
        module.addSerializer(type, new IdJson.Writer<>(type, text));
        module.addDeserializer(type, new IdJson.Reader<>(type, value));
        module.addKeySerializer(type, new IdJson.KeyWriter<>(type, text));
        module.addKeyDeserializer(type, new IdJson.KeyReader(value));
    }

    private static <T> void unknown(
            SimpleModule module, Class<T> type, Function<T, String> json, UnknownJson.Make<T> make) {
        module.addSerializer(type, new UnknownJson.Writer<>(type, json));
        module.addDeserializer(type, new UnknownJson.Reader<>(type, make));
    }
}
