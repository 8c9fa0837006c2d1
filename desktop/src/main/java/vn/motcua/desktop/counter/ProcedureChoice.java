// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.wire.Catalogue;

/// The procedures a clerk chooses from.
record ProcedureChoice(Catalogue catalogue, Terms terms) {

    /// What fits a text; without one all that are in force.
    ///
    /// @param usual go first where nothing was typed
    List<Procedure> of(String text, List<ProcedureCode> usual) {
        if (!text.isBlank()) {
            return catalogue.search(text, terms.today());
        }
        var all = new ArrayList<>(catalogue.procedures(terms.today()));
        all.sort(Comparator.comparingInt(p -> usual.contains(p.code()) ? usual.indexOf(p.code()) : usual.size()));
        return all;
    }
}
