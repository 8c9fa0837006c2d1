// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.NameKey;

/// One row of a procedure's list of papers (thành phần hồ sơ).
///
/// @param no position in the list, from 1
/// @param name as in the catalogue
/// @param original how many originals are handed in
/// @param copy how many copies are handed in
/// @param required whether the dossier is incomplete without it
/// @param reusable whether a valid paper of the results warehouse stands in for it (NĐ 118/2025 art 5, 17)
/// @param identity whether it is an identity card or passport; `null` where the data do not say
public record RequiredPaper(
        int no,
        String name,
        Kind kind,
        int original,
        int copy,
        boolean required,
        boolean reusable,
        @Nullable Boolean identity) {

    private static final List<NameKey> IDENTITY =
            List.of(NameKey.of("giấy tờ tùy thân"), NameKey.of("căn cước"), NameKey.of("hộ chiếu"));

    public enum Kind {
        /// A request the citizen fills in and signs.
        FORM,
        /// A paper that stays with the dossier.
        COMPONENT,
        /// A paper that is only shown and compared, never kept nor scanned (TT 03/2025 art 5).
        PRESENT
    }

    /// A row whose data do not say whether it is an identity paper.
    public RequiredPaper(int no, String name, Kind kind, int original, int copy, boolean required, boolean reusable) {
        this(no, name, kind, original, copy, required, reusable, null);
    }

    public RequiredPaper withRequired(boolean now) {
        return new RequiredPaper(no, name, kind, original, copy, now, reusable, identity);
    }

    /// Whether it is an identity card or passport, whose scan is sensitive (NĐ 356/2025 art 4). The data say it;
    /// of data that do not (the national catalogue, what was published or received before the flag was) the name
    /// tells, and a form of request is none.
    public boolean isIdentity() {
        if (identity != null) {
            return identity;
        }
        var key = NameKey.of(name);
        return kind != Kind.FORM && IDENTITY.stream().anyMatch(key::contains);
    }
}
