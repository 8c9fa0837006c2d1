// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.store.DayBook.Day;
import vn.motcua.desktop.store.DayBook.Issued;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Refusal;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.wire.Messages.DayLine;
import vn.motcua.model.wire.Messages.DayReply;

class DayProofTest {

    private final List<Issued> issued = new ArrayList<>();
    private final List<DossierCode> given = new ArrayList<>();
    private final List<DayLine> there = new ArrayList<>();

    private static DossierCode code(int serial) {
        return DossierCode.official(Sample.OFFICE, Sample.TODAY, serial);
    }

    private CommandId here(int serial, @Nullable Answer answer) {
        var id = new CommandId(new UUID(7, serial));
        issued.add(new Issued(id, Sample.received(serial), code(serial), code(serial), answer));
        given.add(code(serial));
        return id;
    }

    private void there(CommandId command, DossierCode code, int papers, int arrived) {
        there.add(new DayLine(command, Sample.dossierId(), code, papers, arrived));
    }

    private DayProof proof() {
        return DayProof.of(new Day(issued, given), new DayReply(there, List.of(), List.of()));
    }

    private static Answer accepted(int serial) {
        return new Answer.Accepted(new CommandId(new UUID(7, serial)), serial, 1, List.of());
    }

    private static Refusal refusal() {
        return new Refusal("dossier.PAPERS_MISSING", List.of("1"));
    }

    private List<DayProof.Kind> kinds() {
        return proof().exceptions().stream().map(DayProof.Exception::kind).toList();
    }

    @Test
    void aDayOnWhichAllArrivedAgrees() {
        there(here(1, accepted(1)), code(1), 2, 2);
        there(here(2, accepted(2)), code(2), 0, 0);
        assertEquals(new DayProof(2, 2, 2, List.of()), proof());
        assertTrue(proof().agrees());
    }

    @Test
    void whatTheCentreHasNotAnsweredIsNamedAsWaiting() {
        there(here(1, accepted(1)), code(1), 0, 0);
        here(2, null);
        assertEquals(List.of(DayProof.Kind.WAITING), kinds());
        assertEquals(code(2).value(), proof().exceptions().getFirst().code());
        assertFalse(proof().agrees());
    }

    @Test
    void refusedConflictingAndHeldReceiptsAreNamed() {
        here(1, new Answer.Refused(new CommandId(new UUID(7, 1)), 1, refusal()));
        here(2, new Answer.Conflict(new CommandId(new UUID(7, 2)), 2, refusal(), Sample.received(2)));
        here(3, new Answer.Held(new CommandId(new UUID(7, 3)), 3, null, refusal()));
        assertEquals(List.of(DayProof.Kind.REFUSED, DayProof.Kind.CONFLICT, DayProof.Kind.HELD), kinds());
    }

    @Test
    void aReceiptThatTheCentreConfirmedAndForgotIsNotTakenForSent() {
        here(1, accepted(1));
        assertEquals(List.of(DayProof.Kind.LOST_AT_CENTRE), kinds());
    }

    @Test
    void aDossierThatOnlyTheCentreHasIsNamed() {
        there(new CommandId(new UUID(9, 9)), code(9), 0, 0);
        assertEquals(List.of(DayProof.Kind.LOST_HERE), kinds());
        assertFalse(proof().agrees());
    }

    @Test
    void aNumberTakenWithoutAReceiptIsNamed() {
        given.add(code(5));
        assertEquals(List.of(DayProof.Kind.NO_RECEIPT), kinds());
        assertFalse(proof().agrees());
    }

    @Test
    void papersUnderWayAndMappedCodesAreNamedWithoutSpoilingTheCount() {
        there(here(1, accepted(1)), code(40), 4, 3);
        assertEquals(List.of(DayProof.Kind.PAPERS, DayProof.Kind.OTHER_CODE), kinds());
        assertTrue(proof().agrees());
        var words = Words.of(Words.VIETNAMESE);
        assertTrue(CloseDay.sentence(words, proof().exceptions().getFirst()).contains("3/4"));
        assertTrue(CloseDay.sentence(words, proof().exceptions().getLast()).contains(code(40).value()));
    }

    @Test
    void everyExceptionHasItsSentenceInBothLanguages() {
        for (var kind : DayProof.Kind.values()) {
            for (var language : List.of(Words.VIETNAMESE, Words.ENGLISH)) {
                var sentence = CloseDay.sentence(Words.of(language), new DayProof.Exception(kind, "x", List.of(1, 2)));
                assertFalse(sentence.startsWith("["), sentence);
            }
        }
    }
}
