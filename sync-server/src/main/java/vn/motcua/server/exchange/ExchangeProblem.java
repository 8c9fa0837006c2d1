// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import vn.motcua.model.problem.ProblemCode;

public enum ExchangeProblem implements ProblemCode {
    /// A command's id or number was used before with other content.
    USED_TWICE,
    /// More than 1,000 commands, or ops that do not follow each other.
    BAD_PUSH,
    /// The device's key does not vouch for this queue: it was cut or changed.
    CHAIN_BROKEN,
    /// The officer named in the command never worked on this device, or does not any more.
    UNKNOWN_OFFICER,
    /// It was done after the end of the officer's offline lease.
    LEASE_ENDED,
    /// It comes from a device that was revoked.
    DEVICE_REVOKED,
    /// A text that is no command.
    NO_COMMAND,
    /// A supervisor decided not to carry it out.
    NOT_RELEASED,
    /// The officer let it go.
    GIVEN_UP,
    /// The officer decided it anew with another command.
    REPLACED,
    /// There is no such command that waits for a decision.
    NOT_WAITING,
    NO_REASON,
    /// Decided so long ago that the answer is not kept any more.
    LONG_AGO,
    /// After a restore: it builds on what the centre has forgotten of its dossier and another counter will say again.
    FORGOTTEN,
    /// The dossier has served its purpose and was erased.
    PURGED,
    /// The number of the payment stands for another one.
    PAYMENT_TAKEN,
    /// There is no such office to forward to.
    UNKNOWN_OFFICE,
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
    BAD_LEASE,
    /// Arguments: who should get the dossier and does not work for its office.
    NOT_A_COLLEAGUE;

    @Override
    public String room() {
        return "exchange";
    }
}
