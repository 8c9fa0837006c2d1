// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Standing;

/// Rule P2: who files, and whose the dossier is.
class PeopleTest extends AtBench {

    private static final String CHILD = "048216000777";

    @BeforeEach
    void begin() {
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
    }

    @Test
    void p2AParentFilesForAChildWhoseNumberIsAskedFor() {
        var people = bench.counter.people();
        bench.counter.openPeople();
        people.standing().set(Standing.REPRESENTATIVE);
        people.keep();
        assertFalse(people.fault().get().isEmpty(), "the owner's number is mandatory");
        people.number().set(CHILD);
        people.name().set("Trần Gia Bảo");
        people.keep();
        var draft = draft();
        assertEquals(CHILD, draft.applicant().number().value());
        var submitter = Objects.requireNonNull(draft.filing().submitter());
        assertEquals(Sample.citizen().number(), submitter.number());
        assertEquals(Standing.REPRESENTATIVE, draft.filing().standing());
        assertEquals(CHILD, bench.counter.file().get().citizen().number().value());
    }

    @Test
    void p2AnAuthorisedPersonIsTakenInOnlyWithTheAuthorisation() {
        authorised();
        var no = draft().filing().authorisation();
        assertTrue(no > 0);
        bench.paper.add(Bench.written());
        bench.scanInto(2);
        bench.settle();
        bench.counter.receive();
        assertTrue(bench.counter.draft().draft().isPresent());
        assertEquals(String.valueOf(no), bench.counter.goTo().get().target());
        bench.scanInto(no);
        bench.counter.receive();
        assertInstanceOf(
                Stage.Received.class, bench.counter.draft().dossier().get().stage());
    }

    @Test
    void p2WhoTurnsOutToBeTheOwnerNeedsNoAuthorisation() {
        authorised();
        bench.counter.openPeople();
        bench.counter.people().standing().set(Standing.OWNER);
        bench.counter.people().keep();
        assertNull(draft().filing().submitter());
        assertEquals(Sample.citizen().number(), draft().applicant().number());
        assertTrue(draft().papers().stream()
                .filter(p -> p.required().name().contains("quyền"))
                .noneMatch(p -> p.required().required()));
    }

    @Test
    void p2TheOwnersCardIsReadWhileTheSheetIsOpen() {
        bench.counter.openPeople();
        bench.counter.card("048090001234||Trần Văn An|05051990|Nam|Tổ 3, Hoà Tiến|10102021");
        assertEquals("048090001234", bench.counter.people().number().get());
        assertEquals(Standing.REPRESENTATIVE, bench.counter.people().standing().get());
        assertEquals(Sample.BIRTH.code(), draft().procedure(), "the session goes on");
    }

    @Test
    void p2HowTheCardCameInIsRemembered() {
        assertEquals(IdentityProof.QR, draft().filing().proof());
        bench.store.citizens().put(List.of(Sample.citizen()));
        bench.counter.end();
        bench.counter.number(Sample.citizen().number());
        bench.counter.choose(Sample.BIRTH);
        assertEquals(IdentityProof.MANUAL, draft().filing().proof());
    }

    @Test
    void p2AnOrganisationIsRememberedByItsTaxCode() {
        var people = bench.counter.people();
        bench.counter.openPeople();
        people.taxCode().set("0400123457");
        people.organisationName().set("Công ty TNHH Hải Châu");
        people.keep();
        assertEquals("0400123457", draft().fields().get(Owners.TAX_CODE));
        people.organisationName().set("");
        people.taxCode().set("0400123457");
        people.lookUpOrganisation();
        assertEquals("Công ty TNHH Hải Châu", people.organisationName().get());
    }

    @Test
    void aHealthInsuranceCardFindsOnePersonOrNone() {
        bench.counter.end();
        var hex = HexFormat.of().formatHex("Nguyễn Thị Thuỳ Linh".getBytes(StandardCharsets.UTF_8));
        var card = "GD4484801234567|" + hex + "|14/03/1995|2|-|48 - 003|01/01/2026|31/12/2026|-";
        bench.counter.key(card);
        assertNull(bench.counter.file().get());
        bench.store.citizens().put(List.of(Sample.citizen()));
        bench.counter.key(card);
        assertEquals(
                Sample.citizen().number(), bench.counter.file().get().citizen().number());
    }

    @Test
    void aCitizenIsFoundByPhone() {
        bench.store.citizens().put(List.of(Sample.citizen()));
        assertEquals(1, bench.store.citizens().search("0905 123 318", 5).size());
    }

    @Test
    void aSecondDossierOfTheDayIsSaidAndBlocksNothing() {
        bench.paper.add(Bench.written());
        bench.scanInto(2);
        bench.settle();
        bench.counter.receive();
        bench.counter.end();
        bench.counter.card(Bench.card());
        bench.counter.choose(Sample.BIRTH);
        assertEquals(Notice.Level.WARN, bench.counter.notice().get().level());
        bench.scanInto(2);
        bench.settle();
        bench.counter.receive();
        assertEquals(2, bench.store.dossiers().of(Sample.citizen().number()).size());
    }

    private void authorised() {
        bench.counter.openPeople();
        bench.counter.people().standing().set(Standing.AUTHORISED);
        bench.counter.people().number().set("048090001234");
        bench.counter.people().name().set("Trần Văn An");
        bench.counter.people().keep();
    }

    private Dossier draft() {
        return bench.counter.draft().draft().orElseThrow();
    }
}
