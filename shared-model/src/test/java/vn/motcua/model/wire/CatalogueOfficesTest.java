// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.office.Hotline;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficeUnit;

class CatalogueOfficesTest {

    private static final Catalogue CATALOGUE = Sample.CATALOGUE;
    private static final LocalDate TODAY = Sample.TODAY;

    @Test
    void anOldOfficeIsFollowedToThoseThatTookOver() {
        var old = new OfficeCode("000.00.01.H17");
        var offices = CATALOGUE.offices();
        assertTrue(offices.find(old, LocalDate.of(2025, 6, 30)).isPresent());
        assertTrue(offices.find(old, LocalDate.of(2025, 7, 1)).isEmpty());
        var heirs = offices.standing(old, TODAY).stream()
                .map(u -> u.office().place())
                .toList();
        assertEquals(List.of("Hải Châu", "Hoà Cường"), heirs);
        var path = offices.path(new OfficeCode("H17.242.D1"), TODAY).stream()
                .map(OfficeUnit::kind)
                .toList();
        var tree = List.of(
                OfficeUnit.Kind.POINT, OfficeUnit.Kind.BRANCH, OfficeUnit.Kind.CENTRE, OfficeUnit.Kind.AUTHORITY);
        assertEquals(tree, path);
        assertEquals(94, offices.below(new OfficeCode("H17.TT"), TODAY).size());
    }

    @Test
    void anOfficeHasTheHotlineOfTheUnitAboveWhereItHasNone() {
        var shipped = CATALOGUE.offices().hotline(Sample.OFFICE, TODAY);
        assertEquals(new Hotline("1022", "dichvucong.gov.vn"), shipped);
        var own = new ReferenceItem(ReferenceItem.OFFICE, "H17.242", TODAY, """
                {"code":"H17.242","name":"Trung tâm","kind":"BRANCH","within":"H17.TT","phone":"0236 3 000 000"}""");
        var changed = CATALOGUE.with(List.of(own)).offices();
        assertEquals(new Hotline("0236 3 000 000", "dichvucong.gov.vn"), changed.hotline(Sample.OFFICE, TODAY));
        assertEquals(Hotline.NONE, changed.hotline(new OfficeCode("H99"), TODAY));
    }
}
