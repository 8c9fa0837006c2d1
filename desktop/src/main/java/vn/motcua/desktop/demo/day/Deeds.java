// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.Standing;

/// What was done on the day, by name: as the people of the ward know it by heart, and as the raw history tells. Each
/// must have happened at least once.
final class Deeds {

    private final Map<String, Long> counted = new TreeMap<>();

    private Deeds() {}

    /// As the people know it: from what they set out to do, and from what they wrote down on the way.
    static Map<String, Long> known(Ledger ledger) {
        var deeds = new Deeds();
        var by = Map.ofEntries(
                Map.entry("apology", List.of(Fate.APOLOGY)),
                Map.entry("authorised_submitter", List.of(Fate.BY_AUTHORISED)),
                Map.entry("cancelled", List.of(Fate.CANCELLED)),
                Map.entry("closed_after_fifteen_days", List.of(Fate.SUPPLEMENT_NEVER_CAME)),
                Map.entry("correction", List.of(Fate.CORRECTED)),
                Map.entry("demanded_although_in_warehouse", List.of(Fate.DEMANDED)),
                Map.entry("filed_by_post", List.of(Fate.BY_POST, Fate.WITHDRAWN_AT_POST)),
                Map.entry("filed_online", List.of(Fate.ONLINE, Fate.ONLINE_NOT_YET_SEEN)),
                Map.entry("helped", List.of(Fate.HELPED)),
                Map.entry("lost_receipt", List.of(Fate.RETURNED_WITHOUT_RECEIPT)),
                Map.entry("payment_demanded", List.of(Fate.PAID_MORE, Fate.PAYMENT_AWAITED)),
                Map.entry("refused", List.of(Fate.REFUSED, Fate.NOT_ELIGIBLE)),
                Map.entry("returned_to_authorised", List.of(Fate.RETURNED_TO_AUTHORISED)),
                Map.entry("reused_from_warehouse", List.of(Fate.FROM_WAREHOUSE)),
                Map.entry("stopped_by_citizen", List.of(Fate.WITHDRAWN, Fate.WITHDRAWN_AT_POST)),
                Map.entry("supplement_twice", List.of(Fate.SUPPLEMENTED_TWICE)));
        by.forEach((deed, fates) ->
                deeds.add(deed, ledger.of(fates.toArray(Fate[]::new)).size()));
        deeds.add("consent_given", ledger.consents(true));
        deeds.add("consent_taken_back", ledger.consents(false));
        deeds.add("fees_taken_dong", ledger.taken());
        deeds.add("fees_handed_to_treasury_dong", ledger.remitted());
        return deeds.counted;
    }

    /// As the raw history tells.
    static Map<String, Long> told(Recount history) {
        var deeds = new Deeds();
        history.dossiers().values().forEach(deeds::count);
        var acts = history.acts();
        deeds.add("correction", acts.getOrDefault("CorrectResult", 0L));
        deeds.add("payment_demanded", acts.getOrDefault("DemandPayment", 0L));
        deeds.add("stopped_by_citizen", acts.getOrDefault("Withdraw", 0L));
        for (var consent : history.consents()) {
            deeds.one("consent_given", consent.given());
            deeds.one("consent_taken_back", !consent.given());
        }
        history.remittances().stream()
                .filter(r -> r.toOffice() == null)
                .forEach(r -> deeds.add("fees_handed_to_treasury_dong", r.dong()));
        return deeds.counted;
    }

    private void count(Dossier dossier) {
        var progress = dossier.progress();
        var filing = dossier.filing();
        one("apology", !progress.extensions().isEmpty());
        one("authorised_submitter", filing.standing() == Standing.AUTHORISED);
        one("filed_by_post", filing.channel() == Channel.POST);
        one("filed_online", filing.channel() == Channel.ONLINE);
        one("helped", !filing.helpedBy().isBlank());
        one("supplement_twice", progress.supplements() > 1);
        one(
                "reused_from_warehouse",
                dossier.papers().stream().anyMatch(p -> p.source() instanceof Source.FromWarehouse));
        one(
                "demanded_although_in_warehouse",
                dossier.papers().stream().anyMatch(p -> !p.demanded().isBlank()));
        switch (dossier.stage()) {
            case Stage.Cancelled _ -> one("cancelled", true);
            case Stage.Closed _ -> one("closed_after_fifteen_days", true);
            case Stage.Refused _ -> one("refused", true);
            case Stage.Returned back -> {
                one("lost_receipt", back.path() == ReturnPath.LOST_RECEIPT);
                one("returned_to_authorised", !back.recipient().equals("owner"));
            }
            default -> {}
        }
        add("fees_taken_dong", dossier.paidDong());
    }

    private void one(String deed, boolean done) {
        add(deed, done ? 1 : 0);
    }

    private void add(String deed, long more) {
        counted.merge(deed, more, Long::sum);
    }

    /// What the one says otherwise than the other, and what was never done; a line each.
    static List<String> faults(Map<String, Long> known, Map<String, Long> told) {
        var faults = new ArrayList<String>();
        var names = new TreeSet<>(known.keySet());
        names.addAll(told.keySet());
        for (var name : names) {
            var here = known.getOrDefault(name, 0L);
            var there = told.getOrDefault(name, 0L);
            if (!here.equals(there)) {
                faults.add("deed " + name + ": " + here + ", history " + there);
            } else if (here == 0) {
                faults.add("never done: " + name);
            }
        }
        return faults;
    }
}
