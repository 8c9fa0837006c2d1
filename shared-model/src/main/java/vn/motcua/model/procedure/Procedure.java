// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import java.util.List;

/// A procedure (thủ tục hành chính) in one version: a dossier keeps the version it was received under.
///
/// @param validFrom first day of this version
/// @param name without the leading `Thủ tục`
/// @param sectorName for example `Hộ tịch`
/// @param agency who resolves it, in words
/// @param resultCode of the national catalogue, for example `KQ.G15.000031`
public record Procedure(
        ProcedureCode code,
        LocalDate validFrom,
        String name,
        String sectorName,
        String agency,
        TimeLimit limit,
        Fee fee,
        String resultCode,
        String resultName,
        List<RequiredPaper> papers) {

    public Procedure {
        papers = List.copyOf(papers);
    }
}
