// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.office.Role;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.paper.SignedScan;

class SignedScanTest {

    private final Dossier dossier = Stages.inProcess();
    private final SignedScan signed = Deeds.signed(dossier);

    private Decision sign(Dossier d, SignedScan scan, Role role) {
        return Sample.decide(
                d, new Act.SignScans(d.id(), List.of(scan)), d.version(), Sample.officer(role), Sample.NOW);
    }

    private static Source.Scanned first(Dossier d) {
        return (Source.Scanned) d.papers().getFirst().source();
    }

    @Test
    void theDossierNamesTheSignedFileAndSaysWhoWhenAndOverWhat() {
        var after = assertInstanceOf(Decision.Accepted.class, sign(dossier, signed, Role.CLERK))
                .after();
        assertEquals(signed.after(), first(after).paper());
        assertEquals(List.of(signed.signature()), first(after).signatures());
        assertTrue(first(after).isSigned(ScanSlot.CLERK));
        assertFalse(first(after).isSigned(ScanSlot.AGENCY));
        assertEquals(dossier.scans().size(), after.scans().size(), "and as many scans as before");
        assertEquals(dossier.stage(), after.stage());
    }

    @Test
    void aSignatureToldTwiceCountsOnce() {
        var once = assertInstanceOf(Decision.Accepted.class, sign(dossier, signed, Role.CLERK))
                .after();
        assertEquals(new Decision.Accepted(once), sign(once, signed, Role.CLERK));
    }

    @Test
    void aScanThatWasMadeAnewIsNotSignedUnderItsOldName() {
        var other = new SignedScan(PaperId.of(new byte[] {7}), PaperId.of(new byte[] {8}), signed.signature());
        var refused = assertInstanceOf(Decision.Refused.class, sign(dossier, other, Role.CLERK));
        assertEquals("dossier." + DossierProblem.SCAN_REPLACED, refused.reason().key());
    }

    @Test
    void whoOnlySupervisesSignsNoScans() {
        assertInstanceOf(Decision.Refused.class, sign(dossier, signed, Role.SUPERVISOR));
    }
}
