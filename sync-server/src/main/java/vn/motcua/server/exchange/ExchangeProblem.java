// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import vn.motcua.model.problem.ProblemCode;

public enum ExchangeProblem implements ProblemCode {
    /// A command's id or number was used before with other content.
    USED_TWICE,
    /// More than 200 commands, or ops that do not follow each other.
    BAD_PUSH,
    /// The device's key does not vouch for this queue: it was cut or changed.
    CHAIN_BROKEN,
    /// The officer named in the command does not work on this device.
    UNKNOWN_OFFICER,
    /// The dossier's code was not leased to this device.
    CODE_NOT_LEASED,
    /// Another dossier has this code.
    CODE_TAKEN,
    /// The result belongs to somebody else, or is there already.
    WRONG_RESULT,
    UNKNOWN_CITIZEN,
    /// The QR is bound to another citizen.
    KEY_TAKEN,
    /// The centre could not carry it out; somebody must look at it.
    BROKEN_COMMAND,
    /// More numbers than a day can need, or a day too far off.
    BAD_LEASE;

    @Override
    public String room() {
        return "exchange";
    }
}
