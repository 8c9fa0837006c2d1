// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.result.ResultId;

/// Where a dossier stands. What a stage knows travels with the stage. Sync, payment, signing and delivery are not
/// stages. Which stage may follow which is said by [Moves].
public sealed interface Stage {

    /// Status code of the national portal (DVCQG), 1–10; 0 if unknown.
    int nationalCode();

    /// What was promised, `null` before it was received.
    @Nullable
    Receipt receipt();

    /// Something is still to be done: filed, and neither handed over nor ended in another way.
    default boolean isOpen() {
        return Life.OPEN.contains(getClass().getSimpleName());
    }

    /// The office works on it and its clock runs.
    default boolean isRunning() {
        return Life.RUNNING.contains(getClass().getSimpleName());
    }

    /// Open at a counter, not yet received.
    record Draft() implements Stage {
        @Override
        public int nationalCode() {
            return 1;
        }

        @Override
        public @Nullable Receipt receipt() {
            return null;
        }
    }

    /// Filed online or at a post office, not yet taken in.
    record Filed() implements Stage {
        @Override
        public int nationalCode() {
            return 1;
        }

        @Override
        public @Nullable Receipt receipt() {
            return null;
        }
    }

    /// Received: the citizen holds form 01.
    record Received(Receipt receipt) implements Stage {
        @Override
        public int nationalCode() {
            return 2;
        }
    }

    /// Not taken in, or found not eligible (form 03, NĐ 118/2025 art 17, 19(3)).
    ///
    /// @param legalBasis article that forbids it, may be empty
    record Refused(@Nullable Receipt receipt, Instant at, OfficerId by, String reason, String legalBasis)
            implements Stage {
        @Override
        public int nationalCode() {
            return 3;
        }
    }

    /// With the unit that resolves it.
    ///
    /// @param unit name of the unit or specialist
    /// @param shouldBy until when it should have been there, `null` if it came in time (NĐ 118/2025 art 18(2))
    record InProcess(
            Receipt receipt,
            String unit,
            Instant since,
            @Nullable LocalDateTime shouldBy) implements Stage {

        public InProcess(Receipt receipt, String unit, Instant since) {
            this(receipt, unit, since, null);
        }

        @Override
        public int nationalCode() {
            return 4;
        }

        InProcess promised(Receipt next) {
            return new InProcess(next, unit, since, shouldBy);
        }
    }

    /// The citizen is asked to add something (form 02); the clock stands.
    ///
    /// @param from where it stood when it was asked, and goes back to
    record AwaitingSupplement(Stage from, Supplement asked) implements Stage {
        @Override
        public int nationalCode() {
            return 5;
        }

        @Override
        public @Nullable Receipt receipt() {
            return from.receipt();
        }
    }

    /// The citizen must pay before the work goes on.
    record AwaitingPayment(InProcess from, Demand demand) implements Stage {
        @Override
        public int nationalCode() {
            return 6;
        }

        @Override
        public Receipt receipt() {
            return from.receipt();
        }
    }

    /// Stopped at the citizen's request (form 05, NĐ 118/2025 art 21).
    record Withdrawn(@Nullable Receipt receipt, Instant at, OfficerId by, String reason) implements Stage {
        @Override
        public int nationalCode() {
            return 7;
        }
    }

    /// Closed by the office: not completed in time (NĐ 118/2025 art 19(5)), or for another reason.
    record Closed(@Nullable Receipt receipt, Instant at, OfficerId by, String reason) implements Stage {
        @Override
        public int nationalCode() {
            return 8;
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
    /// @param proof what was shown instead of the receipt, empty with it
    record Returned(
            Receipt receipt,
            ResultId result,
            Instant returnedAt,
            OfficerId returnedBy,
            String recipient,
            ReturnPath path,
            String proof)
            implements Stage {

        public Returned {
            path = path == null ? ReturnPath.RECEIPT : path; // version 0.1 wrote neither
            proof = proof == null ? "" : proof;
        }

        @Override
        public int nationalCode() {
            return 10;
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

        @Override
        public @Nullable Receipt receipt() {
            return null;
        }
    }

    /// The same stage with another promise; as it is where nothing was promised.
    default Stage promising(Receipt next) {
        if (receipt() == null) {
            return this;
        }
        return switch (this) {
            case Received _ -> new Received(next);
            case Refused(var _, var at, var by, var why, var law) -> new Refused(next, at, by, why, law);
            case InProcess work -> work.promised(next);
            case AwaitingSupplement(var from, var asked) -> new AwaitingSupplement(from.promising(next), asked);
            case AwaitingPayment(var from, var demand) -> new AwaitingPayment(from.promised(next), demand);
            case Withdrawn(var _, var at, var by, var why) -> new Withdrawn(next, at, by, why);
            case Closed(var _, var at, var by, var why) -> new Closed(next, at, by, why);
            case Cancelled(var _, var at, var by, var why) -> new Cancelled(next, at, by, why);
            case ResultReady(var _, var result) -> new ResultReady(next, result);
            case Returned(var _, var result, var at, var by, var who, var path, var proof) ->
                new Returned(next, result, at, by, who, path, proof);
            case Draft _, Filed _, Unknown _ -> this;
        };
    }
}
