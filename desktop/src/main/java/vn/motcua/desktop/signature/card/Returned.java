// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;

/// What a module answers (`CK_RV`), in our words.
final class Returned {

    static final long OK = 0;
    static final long DEVICE_ERROR = 0x30;
    static final long DEVICE_REMOVED = 0x32;
    static final long PIN_INCORRECT = 0xA0;
    static final long PIN_LOCKED = 0xA4;
    static final long ALREADY_INITIALIZED = 0x191;
    static final long ALREADY_LOGGED_IN = 0x100;
    static final long ATTRIBUTE_SENSITIVE = 0x11;
    static final long ATTRIBUTE_UNKNOWN = 0x12;

    private Returned() {}

    /// @throws Problem for any answer but OK
    static void check(long code) {
        if (code != OK) {
            throw problem(code);
        }
    }

    static Problem problem(long code) {
        return new Problem(code(code), "0x" + Long.toHexString(code));
    }

    private static ProblemCode code(long code) {
        return switch ((int) code) {
            // slot invalid, device removed, session closed or unknown, token not present or not recognised
            case 0x03, (int) DEVICE_REMOVED, 0xB0, 0xB3, 0xE0, 0xE1 -> CardProblem.TOKEN_GONE;
            // incorrect, invalid, of a length that the token does not take
            case (int) PIN_INCORRECT, 0xA1, 0xA2 -> SignatureProblem.WRONG_PIN;
            case (int) PIN_LOCKED -> CardProblem.PIN_LOCKED;
            // expired, or never set
            case 0xA3, 0x102 -> CardProblem.PIN_UNSET;
            default -> SignatureProblem.TOKEN;
        };
    }
}
