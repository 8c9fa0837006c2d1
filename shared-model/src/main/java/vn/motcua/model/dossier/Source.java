// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSignature;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.result.ResultId;

/// Where a required paper of a dossier comes from. The national status codes are 0 not digitised, 1 scanned here, 2
/// reused paper, 3 reused result.
public sealed interface Source {

    /// Not there yet.
    record Missing() implements Source {}

    /// Taken from the results warehouse; the paper itself is not collected (NĐ 118/2025 art 5).
    record FromWarehouse(ResultId result) implements Source {}

    /// Scanned at this counter.
    ///
    /// @param paper the searchable PDF
    /// @param pages how many
    /// @param signatures that the file bears, in the order they were made
    record Scanned(PaperId paper, int pages, List<ScanSignature> signatures) implements Source {

        public Scanned {
            signatures = signatures == null ? List.of() : List.copyOf(signatures); // version 0.1 knew none
        }

        /// Not signed yet.
        public Scanned(PaperId paper, int pages) {
            this(paper, pages, List.of());
        }

        public boolean isSigned(ScanSlot slot) {
            return signatures.stream().anyMatch(s -> s.slot() == slot);
        }

        Scanned signed(SignedScan scan) {
            return new Scanned(
                    scan.after(),
                    pages,
                    Stream.concat(signatures.stream(), Stream.of(scan.signature()))
                            .toList());
        }
    }

    /// Shown and compared, not kept.
    record Shown() implements Source {}

    /// Handed in and not to be scanned (TT 03/2025/TT-VPCP art 5).
    record NotScanned(String reason) implements Source {}

    /// Made from the data of this dossier and confirmed by the citizen.
    record Declared() implements Source {}
}
