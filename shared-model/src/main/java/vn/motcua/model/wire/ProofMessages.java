// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.Instant;
import java.util.List;

/// Which signatures of an office wait at the centre for a time stamp or for what proves them longer:
/// `POST /v1/proofs/waiting`.
public final class ProofMessages {

    private ProofMessages() {}

    /// Results that wait alike.
    ///
    /// @param level that they have
    /// @param wanted that their office wants
    /// @param why key of what went wrong the last time, empty: they were not tried yet
    /// @param since the longest
    public record ProofLine(String level, String wanted, String why, int count, Instant since) {}

    public record ProofsWaiting(List<ProofLine> lines) {}
}
