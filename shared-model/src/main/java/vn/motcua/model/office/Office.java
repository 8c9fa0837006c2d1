// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An administrative unit. Units merge and are renamed, so each has its days of validity; an old dossier keeps its
/// old office.
///
/// @param code its identifier
/// @param name as printed, for example `Trung tâm Phục vụ hành chính công phường Hải Châu`
/// @param parent name of the governing body, as printed above it, for example `UBND PHƯỜNG HẢI CHÂU`
/// @param place where its papers are signed, for example `Hải Châu`
/// @param validFrom first day
/// @param validTo last day, `null` while it stands
public record Office(
        OfficeCode code,
        String name,
        String parent,
        String place,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
