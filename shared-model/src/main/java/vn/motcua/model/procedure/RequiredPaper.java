// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// One row of a procedure's list of papers (thành phần hồ sơ).
///
/// @param no position in the list, from 1
/// @param name as in the catalogue
/// @param original how many originals are handed in
/// @param copy how many copies are handed in
/// @param required whether the dossier is incomplete without it
/// @param reusable whether a valid paper of the results warehouse stands in for it (NĐ 118/2025 art 5, 17)
public record RequiredPaper(
        int no, String name, Kind kind, int original, int copy, boolean required, boolean reusable) {

    public enum Kind {
        /// A request the citizen fills in and signs.
        FORM,
        /// A paper that stays with the dossier.
        COMPONENT,
        /// A paper that is only shown and compared, never kept nor scanned (TT 03/2025 art 5).
        PRESENT
    }
}
