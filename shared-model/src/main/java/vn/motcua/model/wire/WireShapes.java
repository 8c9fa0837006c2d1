// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Consignment;
import vn.motcua.model.dossier.Delivery;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Filing;
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
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.Ties;

/// How records look as JSON. Ids are plain strings, sealed types carry their record's name in `type`, and what is empty
/// by nature is not written.
final class WireShapes {

    private WireShapes() {}

    static JsonMapper mapper() {
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
                .addMixIn(RequiredPaper.class, Mixins.WithoutNulls.class)
                .addMixIn(Source.Scanned.class, Mixins.PlainScan.class)
                .addMixIn(Act.DepositResult.class, Mixins.WithoutNulls.class)
                .addMixIn(Act.HandOver.class, Mixins.PlainHandOver.class)
                .addMixIn(Stage.Returned.class, Mixins.PlainHandOver.class)
                .addMixIn(Result.class, Mixins.PlainResult.class)
                .addMixIn(Ties.class, Mixins.WithoutNulls.class)
                .addMixIn(ResultEntry.class, Mixins.WithoutNulls.class)
                .addMixIn(Event.ResultChanged.class, Mixins.WithoutEmpty.class)
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
                : Stream.of(type.getPermittedSubclasses()).flatMap(WireShapes::records);
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
