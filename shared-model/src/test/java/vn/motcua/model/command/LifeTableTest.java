// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Life;
import vn.motcua.model.dossier.Stages;
import vn.motcua.model.office.Officer;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.office.Role;

/// Every stage and every act: what leads where, and what is refused.
class LifeTableTest {

    private static final Officer ANYBODY =
            new Officer(new OfficerId("x"), "X", "", Sample.OFFICE, Set.of(Role.values()));

    /// By stage, the acts that are accepted and where each leads; all others are refused.
    private static final Map<String, String> LEADS = Map.ofEntries(
            Map.entry("Draft", "AddNote=Draft Refuse=Refused RequestSupplement=AwaitingSupplement"),
            Map.entry(
                    "Filed",
                    "AcceptFiled=Received AddNote=Filed EditFields=Filed Forward=Filed Refuse=Refused"
                            + " RequestSupplement=AwaitingSupplement SignScans=Filed TakeFee=Filed Withdraw=Withdrawn"),
            Map.entry(
                    "Received",
                    "AddNote=Received Assign=Received CancelReceipt=Cancelled EditFields=Received Extend=Received Forward=Received"
                            + " MoveDue=Received RequestSupplement=AwaitingSupplement ResolveDossier=ResultReady"
                            + " SignScans=Received TakeFee=Received Transfer=InProcess Urge=Received Withdraw=Withdrawn"),
            Map.entry(
                    "InProcess",
                    "AddNote=InProcess Assign=InProcess CancelReceipt=Cancelled CloseDossier=Closed DemandPayment=AwaitingPayment"
                            + " EditFields=InProcess Extend=InProcess Forward=InProcess MoveDue=InProcess Refuse=Refused"
                            + " RequestSupplement=AwaitingSupplement ResolveDossier=ResultReady SignScans=InProcess TakeFee=InProcess"
                            + " Urge=InProcess Withdraw=Withdrawn"),
            Map.entry(
                    "AwaitingSupplement",
                    "AddNote=AwaitingSupplement Assign=AwaitingSupplement CancelReceipt=Cancelled CompleteSupplement=InProcess"
                            + " EditFields=AwaitingSupplement Forward=AwaitingSupplement SignScans=AwaitingSupplement TakeFee=AwaitingSupplement"
                            + " Withdraw=Withdrawn"),
            Map.entry(
                    "AwaitingPayment",
                    "AddNote=AwaitingPayment Assign=AwaitingPayment CancelReceipt=Cancelled CloseDossier=Closed EditFields=AwaitingPayment"
                            + " Forward=AwaitingPayment ResolveDossier=ResultReady SignScans=AwaitingPayment TakeFee=InProcess"
                            + " Withdraw=Withdrawn"),
            Map.entry(
                    "ResultReady",
                    "AddNote=ResultReady CorrectResult=InProcess EditFields=ResultReady Forward=ResultReady"
                            + " HandOver=Returned SendResult=ResultReady SignScans=ResultReady TakeFee=ResultReady"),
            Map.entry(
                    "Returned",
                    "AddNote=Returned CorrectResult=InProcess Rate=Returned SignScans=Returned TakeFee=Returned"),
            Map.entry("Refused", "AddNote=Refused TakeFee=Refused"),
            Map.entry("Withdrawn", "AddNote=Withdrawn SignScans=Withdrawn TakeFee=Withdrawn"),
            Map.entry("Closed", "AddNote=Closed SignScans=Closed TakeFee=Closed"),
            Map.entry("Cancelled", "AddNote=Cancelled SignScans=Cancelled TakeFee=Cancelled"),
            Map.entry("Unknown", "AddNote=Unknown TakeFee=Unknown"));

    @Test
    void everyActAtEveryStageLeadsWhereTheTableSaysOrIsRefused() {
        var found = new TreeMap<String, String>();
        Stages.all().forEach((stage, dossier) -> found.put(stage, leads(dossier)));
        assertEquals(new TreeMap<>(LEADS), found);
    }

    @Test
    void noActLeadsWhereTheLifeOfADossierDoesNot() {
        Stages.all()
                .values()
                .forEach(before -> Deeds.on(before).forEach(deed -> {
                    if (Sample.decide(before, deed, 0, ANYBODY, Sample.NOW) instanceof Decision.Accepted(var after)) {
                        var from = before.stage().getClass();
                        var to = after.stage().getClass();
                        // a signer who settles what was received has taken it over by that
                        assertTrue(from == to || Life.after(from).contains(to), () -> from + " to " + to);
                    }
                }));
    }

    @Test
    void whatIsOpenAndWhatRunsIsSaidOnce() {
        Stages.all().forEach((stage, dossier) -> {
            assertEquals(Life.OPEN.contains(stage), dossier.stage().isOpen(), stage);
            assertEquals(Life.RUNNING.contains(stage), dossier.stage().isRunning(), stage);
            assertTrue(!dossier.stage().isOpen() || dossier.stage().nationalCode() > 0, stage);
        });
    }

    @Test
    void everyStageHasItsNationalCode() {
        var codes = new TreeMap<String, Integer>();
        Stages.all()
                .forEach((stage, dossier) -> codes.put(stage, dossier.stage().nationalCode()));
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("Draft", 1),
                        Map.entry("Filed", 1),
                        Map.entry("Received", 2),
                        Map.entry("Refused", 3),
                        Map.entry("InProcess", 4),
                        Map.entry("AwaitingSupplement", 5),
                        Map.entry("AwaitingPayment", 6),
                        Map.entry("Withdrawn", 7),
                        Map.entry("Closed", 8),
                        Map.entry("Cancelled", 8),
                        Map.entry("ResultReady", 9),
                        Map.entry("Returned", 10),
                        Map.entry("Unknown", 0))),
                codes);
    }

    private static String leads(Dossier before) {
        var leads = new TreeSet<String>();
        for (var deed : Deeds.on(before)) {
            if (Sample.decide(before, deed, 0, ANYBODY, Sample.NOW) instanceof Decision.Accepted(var after)) {
                leads.add(deed.getClass().getSimpleName() + "="
                        + after.stage().getClass().getSimpleName());
            }
        }
        return String.join(" ", leads);
    }
}
