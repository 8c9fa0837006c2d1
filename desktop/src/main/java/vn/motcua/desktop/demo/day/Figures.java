// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.model.dossier.Dossier;

/// The figures of the day.
///
/// @param values by name, for example `stage:Returned`
record Figures(Map<String, Long> values) {

    static Figures of(Collection<Dossier> dossiers) {
        var values = new TreeMap<String, Long>();
        for (var dossier : dossiers) {
            add(values, "dossiers", 1);
            add(values, "stage:" + dossier.stage().getClass().getSimpleName(), 1);
            add(values, "procedure:" + dossier.procedure().value(), 1);
            add(values, "channel:" + dossier.filing().channel(), 1);
            add(values, "registered", dossier.progress().register() == null ? 0 : 1);
            add(values, "supplements", dossier.progress().supplements());
            add(values, "extensions", dossier.progress().extensions().size());
            add(values, "payments", dossier.payments().size());
            add(values, "fees", dossier.paidDong());
            add(values, "ratings", dossier.progress().rating() == null ? 0 : 1);
        }
        return new Figures(values);
    }

    private static void add(Map<String, Long> values, String name, long more) {
        values.merge(name, more, Long::sum);
    }
}
