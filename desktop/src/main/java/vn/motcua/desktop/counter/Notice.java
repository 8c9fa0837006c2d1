// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

/// One sentence to the clerk and what to do now; it never takes the focus.
///
/// @param offer what a press of its button does
public record Notice(Level level, String what, String todo, Offer offer) {

    public enum Level {
        OK,
        INFO,
        WARN,
        BAD
    }

    public enum Offer {
        NONE,
        /// Print form 01 again.
        REPRINT,
        /// Bind the key that was just read to the citizen of this session.
        BIND
    }

    static final Notice NONE = new Notice(Level.INFO, "", "", Offer.NONE);

    public boolean isEmpty() {
        return what.isEmpty();
    }
}
