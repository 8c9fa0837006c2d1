// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;

/// Is done to a result that stands in the warehouse, whether a dossier of this program led to it or not. Done while
/// the centre is away it waits like any command: the result ends when the centre accepts it, and not before.
public sealed interface OnResult extends Act {

    /// A reason is read by whoever verifies: no longer, and without personal data.
    int LONGEST_REASON = 300;

    ResultId result();

    String reason();

    /// For the line that the history gains, and for whoever verifies.
    default String note() {
        return reason().strip();
    }

    /// It holds no more (thu hồi).
    ///
    /// @param legalBasis of the decision, for example `Quyết định 12/QĐ-UBND`; may be empty
    record RevokeResult(ResultId result, String reason, String legalBasis) implements OnResult {
        @Override
        public String note() {
            return legalBasis.isBlank() ? reason.strip() : reason.strip() + " · " + legalBasis.strip();
        }
    }

    /// Another one stands for it now: one that was found, digitised or made by another dossier. What a corrected
    /// dossier leads to replaces the faulty one by itself.
    record ReplaceResult(ResultId result, ResultId by, String reason) implements OnResult {}

    /// A certified copy from the original book (cấp bản sao từ sổ gốc, NĐ 23/2015/NĐ-CP): a document of its own, with
    /// its own seal and signature, that ends with the original.
    ///
    /// @param copy to be deposited
    /// @param reason who asked for it and what for, in words that tell nobody's name
    record ReissueCopy(ResultId result, Result copy, String reason) implements OnResult {}
}
