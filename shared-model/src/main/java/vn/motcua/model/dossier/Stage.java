// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.result.ResultId;

/// Where a dossier stands. What a stage knows travels with the stage. Sync, payment, signing and delivery are not
/// stages.
public sealed interface Stage {

    /// Status code of the national portal (DVCQG), 1–10; 0 if unknown.
    int nationalCode();

    /// Open at a counter, not yet received.
    record Draft() implements Stage {
        @Override
        public int nationalCode() {
            return 1;
        }
    }

    /// Received: the citizen holds form 01.
    record Received(Receipt receipt) implements Stage {
        @Override
        public int nationalCode() {
            return 2;
        }
    }

    /// The result is signed and in the warehouse.
    record ResultReady(Receipt receipt, ResultId result) implements Stage {
        @Override
        public int nationalCode() {
            return 9;
        }
    }

    /// The result is in the citizen's hands.
    ///
    /// @param recipient who took it: `owner`, or the name of the authorised person
    record Returned(Receipt receipt, ResultId result, Instant returnedAt, OfficerId returnedBy, String recipient)
            implements Stage {
        @Override
        public int nationalCode() {
            return 10;
        }
    }

    /// The receipt was taken back: received twice, or by mistake. Its code stays void.
    ///
    /// @param reason for people, never empty
    record Cancelled(Receipt receipt, Instant at, OfficerId by, String reason) implements Stage {
        @Override
        public int nationalCode() {
            return 8;
        }
    }

    /// A stage that a newer program wrote. It is kept and sent back as it came; nobody here may change the dossier.
    ///
    /// @param type its name
    /// @param json the whole stage as it came
    record Unknown(String type, String json) implements Stage {
        @Override
        public int nationalCode() {
            return 0;
        }
    }
}
