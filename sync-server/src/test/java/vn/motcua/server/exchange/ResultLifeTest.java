// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.OnResult;
import vn.motcua.model.command.Scope;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultEntry;
import vn.motcua.model.result.Ties;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;
import vn.motcua.server.Centre;
import vn.motcua.server.warehouse.PublishTrust;

/// The life of results at the centre: each change a command, with history, and with its effect on the status list.
class ResultLifeTest extends PushedQueues {

    private final String key = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private int index;

    @Test
    void aCorrectedDossierReplacesItsFaultyResultByItselfAndTheStatusListSaysSo() {
        var dossier = centre.received(caller);
        var faulty = sealed(dossier);
        var next = sealed(dossier);
        accepted(push(receive(1, dossier), resolve(2, dossier, 1, faulty), correct(3, dossier, 2)));
        accepted(push(resolve(4, dossier, 3, next)));
        assertEquals(Result.Status.REPLACED, kept(faulty).status());
        assertEquals(next.id(), kept(faulty).ties().replacedBy());
        assertEquals(faulty.id(), kept(next).ties().replaces());
        assertEquals(List.of("ResolveDossier", "ResolveDossier"), deeds(faulty));
        assertEquals(Result.Status.REPLACED, listed(faulty));
        assertEquals(Result.Status.VALID, listed(next));
        assertEquals(kept(faulty), told(faulty).result());
    }

    @Test
    void whatIsRevokedIsToldWithItsHistoryAndItsCopiesEndWithIt() {
        var dossier = centre.received(caller);
        var original = sealed(dossier);
        var copy = sealed(dossier).tied(Ties.NONE.copying(original.id()).listed(key, index++));
        accepted(push(receive(1, dossier), resolve(2, dossier, 1, original)));
        accepted(push(act(3, new OnResult.ReissueCopy(original.id(), copy, "Bổ sung hồ sơ vay vốn"))));
        accepted(push(act(4, new OnResult.RevokeResult(original.id(), "Khai man", "QĐ 12"))));
        assertEquals(Result.Status.REVOKED, kept(original).status());
        assertEquals(Result.Status.REVOKED, kept(copy).status());
        assertEquals(List.of("ResolveDossier", "ReissueCopy", "RevokeResult"), deeds(original));
        assertEquals(List.of("ReissueCopy", "RevokeResult"), deeds(copy));
        assertEquals("Khai man · QĐ 12", told(original).history().getLast().note());
        assertEquals(Result.Status.REVOKED, listed(copy));
        var reason = trust().status(original.id()).orElseThrow();
        assertEquals("Khai man · QĐ 12", reason.reason());
        refused("result.ALREADY_ENDED", act(5, new OnResult.RevokeResult(original.id(), "Lại", "")));
        refused("result.ALREADY_ENDED", act(6, new OnResult.ReissueCopy(original.id(), copy, "Lại")));
    }

    @Test
    void anOldResultWithoutADossierIsReplacedByAnother() {
        var old = Sample.result();
        var next = Sample.result();
        centre.database().write(tx -> tx.results().add(List.of(old, next)));
        accepted(push(act(1, new OnResult.ReplaceResult(old.id(), next.id(), "Cấp lại"))));
        assertEquals(next.id(), kept(old).ties().replacedBy());
        assertEquals(old.id(), kept(next).ties().replaces());
        assertEquals(
                Result.Status.REPLACED, trust().status(old.id()).orElseThrow().status());
        assertEquals(List.of("ReplaceResult"), deeds(next));
    }

    @Test
    void theCentreChecksItselfWhoEndsAResult() {
        var result = Sample.result();
        centre.database().write(tx -> tx.results().put(result));
        var act = new OnResult.RevokeResult(result.id(), "Khai man", "");
        refused("result.NOT_YOURS", Centre.command(1, Sample.clerk(), 0, act));
        var unknown = new OnResult.RevokeResult(Sample.result().id(), "Khai man", "");
        refused("result.UNKNOWN_RESULT", act(2, unknown));
        assertEquals(Result.Status.VALID, kept(result).status());
    }

    @Test
    void noTwoResultsShareAPlaceInAStatusList() {
        var dossier = centre.received(caller);
        var second = centre.received(caller);
        var first = sealed(dossier);
        var same = Sample.result().tied(first.ties());
        accepted(push(receive(1, dossier), receive(2, second), resolve(3, dossier, 1, first)));
        refused("exchange.WRONG_RESULT", resolve(4, second, 1, same));
        var claims = sealed(second).tied(Ties.NONE.replacing(first.id()));
        refused("exchange.WRONG_RESULT", resolve(5, second, 1, claims));
    }

    @Test
    void aListIsFreshenedBeforeItRunsOut() {
        var now = publish(java.time.Duration.ZERO);
        assertEquals(now.version(), publish(java.time.Duration.ZERO).version());
        var later = publish(java.time.Duration.ofDays(31));
        assertTrue(later.version() > now.version());
        assertTrue(Objects.requireNonNull(later.expires()).isAfter(Objects.requireNonNull(now.expires())));
    }

    private static final SealKey TRUST = SealKey.generate();

    private TrustList trust() {
        return publish(java.time.Duration.ZERO);
    }

    private TrustList publish(java.time.Duration after) {
        var clock = java.time.Clock.offset(Centre.CLOCK, after);
        var publish = new PublishTrust(
                centre.database(), TRUST.secret(), java.nio.file.Path.of("no", "such", "folder"), clock);
        return TrustList.decode(publish.newerThan(-1).orElseThrow(), TRUST.open());
    }

    /// What a reader of Token Status Lists learns.
    private Result.Status listed(Result result) {
        return trust().statusLists().stream()
                .filter(list -> list.keyId().equals(key))
                .findFirst()
                .flatMap(list -> list.at(Objects.requireNonNull(result.ties().statusIndex())))
                .orElseThrow();
    }

    private Result sealed(Dossier dossier) {
        var paper = PaperId.of(dossier.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var sample = Sample.result();
        return new Result(
                sample.id(),
                sample.kind(),
                dossier.applicant().number(),
                sample.name(),
                sample.notation(),
                sample.summary(),
                sample.issuer(),
                sample.issuedAt(),
                null,
                sample.scope(),
                Result.Status.VALID,
                paper,
                Ties.NONE.listed(key, index++));
    }

    private Command resolve(long op, Dossier dossier, long base, Result result) {
        return Centre.command(op, Sample.signer(), base, new Act.ResolveDossier(dossier.id(), result));
    }

    private Command correct(long op, Dossier dossier, long base) {
        var soon = LocalDateTime.ofInstant(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusHours(2);
        return Centre.command(op, Sample.clerk(), base, new Act.CorrectResult(dossier.id(), soon, "Sai họ tên"));
    }

    private Command act(long op, OnResult act) {
        return Centre.command(op, Sample.signer(), 0, act);
    }

    private void refused(String code, Command command) {
        refused(code, push(command).getFirst());
    }

    private static void accepted(List<Answer> answers) {
        answers.forEach(answer -> assertInstanceOf(Answer.Accepted.class, answer, answer.toString()));
    }

    private Result kept(Result result) {
        return centre.database()
                .inTransaction(tx -> tx.results().find(result.id()))
                .orElseThrow();
    }

    private List<String> deeds(Result result) {
        return centre.database().inTransaction(tx -> tx.resultLines().of(result.id())).stream()
                .map(ResultEntry::what)
                .toList();
    }

    private Event.ResultChanged told(Result result) {
        return events(Scope.of(Sample.OFFICE)).stream()
                .map(Event::body)
                .filter(Event.ResultChanged.class::isInstance)
                .map(Event.ResultChanged.class::cast)
                .filter(changed -> changed.result().id().equals(result.id()))
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
