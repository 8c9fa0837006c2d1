// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import vn.motcua.model.problem.ProblemCode;

public enum MoneyProblem implements ProblemCode {
    /// All that is owed was paid: money is never taken twice.
    NOTHING_DUE,
    /// The amount is another one than the officer saw. Arguments: seen, due now.
    AMOUNT_CHANGED,
    /// A transfer or online payment without the bank's or portal's reference.
    NO_REFERENCE,
    /// The money is taken and kept, but its receipt did not come out of the printer. Argument: number.
    NOT_PRINTED,
    /// No payment of that number is known here. Argument: number.
    UNKNOWN_RECEIPT,
    /// The drawer does not hold what was taken, and nobody said why. Argument: difference.
    NO_REASON,
    /// Nothing was taken since the last close.
    EMPTY_SHIFT,
    /// Less than nothing was counted.
    BAD_COUNT,
    /// Nothing is there to hand on.
    NOTHING_TO_REMIT,
    /// No account of this office is known, so no QR for a transfer can be made.
    NO_ACCOUNT;

    @Override
    public String room() {
        return "money";
    }
}
