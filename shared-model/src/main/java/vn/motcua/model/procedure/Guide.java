// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the national catalogue says beside the list of papers.
///
/// @param notes its sentences that are no papers
/// @param cases its cases with their own time limits
/// @param doubts where it contradicts itself: a person confirms
public record Guide(List<String> notes, List<Case> cases, Set<Doubt> doubts) {

    public static final Guide NONE = new Guide(List.of(), List.of(), Set.of());

    public Guide {
        notes = List.copyOf(notes);
        cases = List.copyOf(cases);
        doubts = Set.copyOf(doubts);
    }

    /// @param code for example `1.001193.01`
    /// @param limit `null` where it stands in words only
    public record Case(String code, @Nullable TimeLimit limit) {}

    public enum Doubt {
        /// The cases' time differs from the method's.
        TIMES_DISAGREE,
        /// The time stands in words only.
        TIME_IN_WORDS,
        /// The result's kind belongs to another province.
        FOREIGN_RESULT,
        /// 0 may mean that the People's Council sets the fee.
        FEE_SET_LOCALLY
    }
}
