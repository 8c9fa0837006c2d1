// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.time.Instant;
import java.util.List;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.PaperId;

/// A closed shift of one counter.
///
/// @param id unique, for example `CA-H17.242-Q03-261121-1`
/// @param began when the first money was taken, or when the shift before ended
/// @param cashDong taken in cash, by the receipts
/// @param otherDong taken by transfer and online
/// @param countedDong found in the drawer
/// @param reason of a difference, empty if there is none
/// @param voided numbers under which no money was taken
/// @param sheet the report, on the shelf
public record Shift(
        String id,
        OfficeCode office,
        String desk,
        Instant began,
        Instant ended,
        OfficerId closedBy,
        int receipts,
        long cashDong,
        long otherDong,
        long countedDong,
        String reason,
        List<String> voided,
        PaperId sheet) {

    public Shift {
        voided = List.copyOf(voided);
    }

    /// What the drawer holds more (positive) or less than was taken.
    public long differenceDong() {
        return countedDong - cashDong;
    }
}
