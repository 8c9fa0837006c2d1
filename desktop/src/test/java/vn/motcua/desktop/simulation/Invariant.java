// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

/// The ten of PROTOCOL.md §14, and that no part falls over.
enum Invariant {
    /// Every acknowledged command stands exactly once in the log.
    I1_ONCE,
    /// The numbers of a scope have no gaps and mean the same to everybody.
    I2_GAPLESS,
    /// The confirmed view of each counter is the fold of the log.
    I3_FOLD,
    /// No dossier stands in an illegal state, no fact is rolled back.
    I4_LEGAL,
    /// Nobody is told an event outside the scopes that are his.
    I5_SCOPED,
    /// A paper that is whole bears its hash.
    I6_PAPERS,
    /// A code means one dossier.
    I7_CODES,
    /// When all is quiet, what waits waits for a person.
    I8_QUIET,
    /// What was kept survives a dying machine.
    I9_DURABLE,
    /// A centre that was restored says so by a higher generation.
    I10_GENERATION,
    /// No exception but those meant for people, and no refusal that nobody understands.
    NO_BUG;

    /// @param what for people: which part, which command, what was expected
    record Violation(Invariant invariant, String what) {
        @Override
        public String toString() {
            return invariant + ": " + what;
        }
    }
}
