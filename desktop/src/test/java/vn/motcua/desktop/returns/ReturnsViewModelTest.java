// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Scan;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;

class ReturnsViewModelTest {

    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String OWNER =
            "048195000128|201234567|Nguyễn Thị Thùy Linh|14031995|Nữ|Hải Châu, Đà Nẵng|10052021";
    private static final String SISTER =
            "048198000555|201234568|Nguyễn Thị Thùy Loan|02071998|Nữ|Hải Châu, Đà Nẵng|10052021";

    @TempDir
    Path profile;

    private final List<Problem> problems = new ArrayList<>();
    private Store store;
    private ReturnsViewModel returns;

    @BeforeEach
    void open() {
        store = Store.open(profile, StoreKey.random(), CLOCK);
        returns = new ReturnsViewModel(store, Sample.clerk(), Background.direct(), CLOCK, problems::add);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aResultIsHandedOverOnce() {
        var dossier = ready(42, 0);
        scan(dossier);
        card(OWNER);
        assertEquals(List.of(), handover().blockers());
        assertEquals(List.of(dossier), returns.list().waiting());
        returns.handOver();
        returns.handOver();

        assertEquals(new Said.Done(code(dossier)), returns.said().get());
        assertNull(returns.open().get());
        assertEquals(List.of(), returns.list().waiting());
        assertEquals("owner", returned(dossier).recipient());
        assertEquals(1, handOvers());

        scan(dossier);
        assertEquals(ReturnsProblem.ALREADY_RETURNED, refused().code());
        assertEquals(
                List.of(code(dossier).value(), "08:41 21/11/2026"), refused().args());
        assertNull(returns.open().get());
        assertEquals(List.of(), problems);
    }

    @Test
    void aDossierThatAnotherDeskReturnedMeanwhileIsNotReturnedAgain() {
        var dossier = ready(1, 0);
        scan(dossier);
        card(OWNER);
        store.perform(new Act.HandOver(dossier.id(), "owner"), Sample.clerk());
        returns.handOver();
        assertEquals(
                DossierProblem.ALREADY_RETURNED.key(),
                problems.getFirst().code().key());
        assertEquals(1, handOvers());
    }

    @Test
    void aCardOfSomebodyElseBlocksTheHandOver() {
        var dossier = ready(2, 0);
        scan(dossier);
        card(SISTER);
        assertEquals(
                List.of(
                        Compared.Agreement.DIFFERENT,
                        Compared.Agreement.DIFFERENT,
                        Compared.Agreement.DIFFERENT,
                        Compared.Agreement.SAME),
                handover().compared().stream().map(Compared::agreement).toList());
        returns.byHand(true);
        returns.handOver();
        assertEquals(Blocker.MISMATCH, returns.told().get());
        assertEquals(0, handOvers());

        card(OWNER);
        assertNull(returns.told().get(), "the owner's card takes the sentence away");
        returns.handOver();
        assertEquals(1, handOvers());
    }

    @Test
    void anAuthorisedPersonNeedsANameAndAPaper() {
        var dossier = ready(3, 0);
        scan(dossier);
        returns.cameAs(Who.AUTHORISED);
        assertEquals(
                List.of(Blocker.NAME, Blocker.PAPER, Blocker.IDENTITY),
                handover().blockers());
        returns.authorised(" Nguyễn  Thị Thuỳ Loan ");
        returns.handOver();
        assertEquals(Blocker.PAPER, returns.told().get());
        returns.paperSeen(true);
        returns.handOver();
        assertEquals(Blocker.IDENTITY, returns.told().get());
        card(SISTER);
        returns.handOver();
        assertEquals("Nguyễn Thị Thuỳ Loan", returned(dossier).recipient());
    }

    @Test
    void theCardOfAnAuthorisedPersonFillsInTheNameAndTheOwnersDoesNot() {
        scan(ready(4, 0));
        returns.cameAs(Who.AUTHORISED);
        card(OWNER);
        assertEquals("", handover().authorised());
        card(SISTER);
        assertEquals("Nguyễn Thị Thùy Loan", handover().authorised());
        returns.authorised("Trần Văn Nam");
        assertTrue(handover().blockers().contains(Blocker.MISMATCH));
    }

    @Test
    void aDossierWithoutAResultSaysSo() {
        var dossier = store.perform(new Act.ReceiveDossier(Sample.received(5)), Sample.clerk());
        scan(dossier);
        assertEquals(ReturnsProblem.NO_RESULT, refused().code());
        assertNull(returns.open().get());
        returns.load();
        assertEquals(List.of(), returns.list().waiting());
    }

    @Test
    void aCodeThatNobodyKnowsSaysSo() {
        returns.scanned(new Scan(Scan.Kind.DOSSIER, "H17.242-261121-9999"));
        assertEquals(ReturnsProblem.NOT_FOUND, refused().code());
        assertEquals(List.of("H17.242-261121-9999"), refused().args());
    }

    @Test
    void aProvisionalCodeOpensItsDossier() {
        var provisional = DossierCode.provisional(Sample.OFFICE, "Q03", Sample.TODAY, 7);
        var receipt = Sample.receipt(1);
        scan(ready(new Receipt(provisional, receipt.receivedAt(), receipt.receivedBy(), receipt.due(), 0)));
        assertEquals(provisional, handover().receipt().code());
        assertEquals(Who.WITH_RECEIPT, handover().who());
    }

    @Test
    void aFeeIsTakenOnceAndStaysTakenWhenTheDossierIsClosed() {
        var dossier = ready(6, 16_000);
        scan(dossier);
        card(OWNER);
        returns.handOver();
        assertEquals(Blocker.FEE, returns.told().get());
        returns.takeFee();
        assertNull(returns.told().get());
        returns.close();
        assertNull(returns.open().get());
        scan(dossier);
        assertTrue(handover().feeTaken());
        assertFalse(handover().blockers().contains(Blocker.FEE));
    }

    @Test
    void aCardOpensTheOnlyResultOfItsOwnerAndCountsForIt() {
        var dossier = ready(7, 0);
        returns.load();
        card(OWNER);
        assertEquals(dossier, handover().dossier());
        assertEquals(4, handover().compared().size());
        assertEquals(List.of(Blocker.WHO), handover().blockers());
    }

    @Test
    void aCardListsTheResultsOfItsOwnerOnly() {
        ready(8, 0);
        var second = ready(9, 0);
        returns.load();
        card(OWNER);
        assertNull(returns.open().get());
        assertEquals(2, returns.list().shown().size());
        assertNotNull(returns.list().only().get());
        returns.choose(second);
        assertEquals(second, handover().dossier());
        assertEquals(4, handover().compared().size());

        returns.close();
        card(SISTER);
        assertEquals(ReturnsProblem.NOTHING_READY, refused().code());
        assertEquals(2, returns.list().shown().size(), "the list stays whole");
    }

    @Test
    void aNameWhoseDiacriticsTheReaderLostWaitsForAnEye() {
        scan(ready(10, 0));
        card("048195000128||Nguy?n Th? Thu? Linh|14031995|N|?|10052021");
        assertEquals(List.of(Blocker.NAME_BY_EYE), handover().blockers());
        returns.byHand(true);
        assertEquals(List.of(), handover().blockers());
    }

    @Test
    void aRevokedResultIsNotHandedOver() {
        var dossier = ready(11, 0);
        var result = store.results().find(dossier.result().orElseThrow()).orElseThrow();
        store.results().put(List.of(revoked(result)));
        scan(dossier);
        card(OWNER);
        returns.handOver();
        assertEquals(Blocker.RESULT_INVALID, returns.told().get());
        assertEquals(0, handOvers());
    }

    @Test
    void aSealIsNotForThisDesk() {
        assertFalse(returns.scanned(new Scan(Scan.Kind.SEAL, "MC1")));
    }

    private Dossier ready(int serial, long feeDong) {
        var r = Sample.receipt(serial);
        return ready(new Receipt(r.code(), r.receivedAt(), r.receivedBy(), r.due(), feeDong));
    }

    private Dossier ready(Receipt receipt) {
        var dossier = Sample.complete().receive(receipt);
        store.perform(new Act.ReceiveDossier(dossier), Sample.clerk());
        return store.perform(new Act.ResolveDossier(dossier.id(), Sample.result()), Sample.signer());
    }

    private static Result revoked(Result r) {
        return new Result(
                r.id(),
                r.kind(),
                r.owner(),
                r.name(),
                r.notation(),
                r.summary(),
                r.issuer(),
                r.issuedAt(),
                r.validUntil(),
                r.scope(),
                Result.Status.REVOKED,
                r.paper());
    }

    private void scan(Dossier dossier) {
        assertTrue(returns.scanned(new Scan(Scan.Kind.DOSSIER, code(dossier).value())));
    }

    private void card(String text) {
        assertTrue(returns.scanned(new Scan(Scan.Kind.CARD, text)));
    }

    private Handover handover() {
        return Objects.requireNonNull(returns.open().get());
    }

    private Problem refused() {
        return ((Said.Refused) returns.said().get()).why();
    }

    private Stage.Returned returned(Dossier dossier) {
        return (Stage.Returned)
                store.dossiers().find(dossier.id()).orElseThrow().stage();
    }

    private long handOvers() {
        return store.outbox().all().stream()
                .filter(p -> p.command().act() instanceof Act.HandOver)
                .count();
    }

    private static DossierCode code(Dossier dossier) {
        return dossier.receipt().orElseThrow().code();
    }
}
