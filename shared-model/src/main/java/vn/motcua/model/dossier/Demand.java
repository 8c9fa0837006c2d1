// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import vn.motcua.model.office.OfficerId;

/// Money the citizen must pay before the work goes on (national code 6).
///
/// @param dong in đồng
/// @param what it is for
/// @param paidBefore đồng that had been paid for the dossier until then
public record Demand(long dong, String what, long paidBefore, Instant askedAt, OfficerId askedBy) {

    boolean isMet(long paid) {
        return paid - paidBefore >= dong;
    }
}
