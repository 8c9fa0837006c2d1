// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Decision;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Supplement;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.problem.Problem;

/// The terms of the process are data: what is published is in force from its day on.
class ProcessTermsTest {

    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    private static final String TERMS = "{\"supplementDays\":20,\"noticeHours\":1,\"answerHours\":4,"
            + "\"correctionDays\":2,\"nearHours\":48,\"onlineMoneyHours\":4,\"cashDays\":5,\"law\":\"NĐ thử\"}";
    private static final List<SupplementItem> ITEMS = List.of(new SupplementItem("Giấy chứng sinh", "thiếu"));

    private static Catalogue published(String json) {
        return Sample.CATALOGUE.with(List.of(new ReferenceItem(ReferenceItem.TERMS, "one-stop", FROM, json)));
    }

    @Test
    void publishedTermsAreInForceFromTheirDayOn() {
        var catalogue = published(TERMS);
        assertEquals(15, catalogue.terms(FROM.minusDays(1)).supplementDays());
        assertEquals(20, catalogue.terms(FROM).supplementDays());
        assertEquals(2, catalogue.terms(FROM).correction().quantity());
        assertEquals(15, catalogue.terms(LocalDate.of(2019, 1, 1)).supplementDays());
    }

    @Test
    void termsWithoutANumberAreNotTaken() {
        assertThrows(Problem.class, () -> published(TERMS.replace("\"cashDays\":5,", "")));
        assertThrows(Problem.class, () -> published(TERMS.replace("20", "0")));
    }

    @Test
    void whatFormTwoAsksForMayBeBroughtAsLongAsTheTermsOfItsDaySay() {
        var dossier = Sample.received(1);
        var asked = new Act.RequestSupplement(dossier.id(), ITEMS, "thiếu", "");
        var later = FROM.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
        var decided = Decision.on(dossier, asked, dossier.version(), Sample.clerk(), later, published(TERMS));
        var stage = ((Decision.Accepted) decided).after().stage();
        assertEquals(
                FROM.plusDays(20), ((Stage.AwaitingSupplement) stage).asked().lastDay());
    }

    @Test
    void nobodyAsksForSomethingByToday() {
        var asked =
                new Supplement(ITEMS, "thiếu", "", Sample.NOW, Sample.clerk().id(), Sample.TODAY);
        var refused = assertThrows(Problem.class, () -> Moves.requestSupplement(Sample.received(1), asked));
        assertEquals(DossierProblem.BAD_DUE, refused.code());
    }

    @Test
    void aNoticeOfAnOlderProgramHasFifteenDays() {
        var asked =
                new Supplement(ITEMS, "thiếu", "", Sample.NOW, Sample.clerk().id());
        assertEquals(Sample.TODAY.plusDays(15), asked.lastDay());
        assertEquals(asked, Wire.read(Wire.text(asked), Supplement.class));
    }
}
