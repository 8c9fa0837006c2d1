// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import org.jspecify.annotations.Nullable;

/// What holds for one row of a procedure's papers besides the row itself.
///
/// @param typeCode of the national catalogue, opaque, empty if none
/// @param notScanned why it need not be scanned, `null` if it must
/// @param replacedBy the database that stands in for it (NQ 66.7/2025/NQ-CP), `null` if none
/// @param forbidden the rule that forbids to ask for it, empty if one may: it is never missing
public record PaperRule(
        String typeCode,
        @Nullable NotScanned notScanned,
        @Nullable Replacement replacedBy,
        String forbidden) {

    public static final PaperRule NONE = new PaperRule("", null, null, "");

    /// TT 03/2025/TT-VPCP art 5.
    public enum NotScanned {
        /// The dossier was filed electronically.
        FILED_ELECTRONICALLY,
        /// The paper is only shown and compared.
        SHOWN_ONLY,
        /// What another agency found or thinks.
        OPINION_OF_AGENCY,
        SECRET
    }

    /// @param component as the resolution names the paper
    public record Replacement(String component, String database, String owner) {}

    public boolean mustScan() {
        return notScanned == null;
    }

    /// Whether it may come from a scanner.
    public boolean mayScan() {
        return mustScan() && !forbiddenToRequest();
    }

    public boolean forbiddenToRequest() {
        return !forbidden.isEmpty();
    }
}
