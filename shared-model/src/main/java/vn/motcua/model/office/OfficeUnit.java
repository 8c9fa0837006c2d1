// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An office and its place among the others: a centre has branches, a branch has points (NĐ 118/2025 art 7 as amended
/// by NĐ 309/2026); units merge and leave successors.
///
/// @param within the unit above, `null` at the top
/// @param successors who took over when it ended, empty while it stands
/// @param hotline its own; what it lacks is that of the unit above
public record OfficeUnit(
        Office office, Kind kind, @Nullable OfficeCode within, List<OfficeCode> successors, Hotline hotline) {

    public OfficeUnit {
        successors = List.copyOf(successors);
    }

    public enum Kind {
        AUTHORITY,
        CENTRE,
        BRANCH,
        POINT,
        POST
    }
}
