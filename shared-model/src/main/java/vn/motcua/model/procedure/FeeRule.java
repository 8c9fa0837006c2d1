// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import java.util.Set;

/// One rule of what is paid: for a procedure, a channel, a group of people, from day to day.
///
/// @param id names the rule; a published rule of the same id replaces it
/// @param item what is paid for; of several rules of one item the most special one counts
/// @param channels it holds for
/// @param group of payers, for example `STUDENT`; empty for everybody
/// @param name as printed on the receipt
/// @param legalBasis the act that sets it
public record FeeRule(
        String id,
        String item,
        ProcedureCode procedure,
        Set<Channel> channels,
        String group,
        Validity validity,
        Kind kind,
        Label name,
        Tariff tariff,
        String legalBasis,
        Status status) {

    public FeeRule {
        channels = Set.copyOf(channels);
    }

    FeeRule until(LocalDate day) {
        return new FeeRule(
                id, item, procedure, channels, group, validity.until(day), kind, name, tariff, legalBasis, status);
    }

    public enum Kind {
        /// Phí: the price of a service.
        P,
        /// Lệ phí: a charge set by the state.
        LP
    }

    public enum Status {
        IN_FORCE,
        /// A draft nobody has adopted yet: off until it is switched on.
        PROPOSED
    }
}
