// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

/// What an officer may do about a thing that waits.
public enum Deed {
    /// Send the correction with the values that were chosen.
    APPLY("check", false),
    /// Ask the centre once more for the same.
    AGAIN("refresh", false),
    /// Ask once more, in the words that stand in the field now.
    REWORD("refresh", true),
    /// Receive the same dossier under a number that is free.
    NEW_CODE("numeric", false),
    /// Let it go.
    GIVE_UP("close-circle-outline", true),
    /// It happened; there is nothing to take back, only to write down.
    NOTED("check", true),
    /// Write into the history that money must be paid back.
    REFUND("cash-refund", true),
    /// A supervisor has it carried out.
    APPROVE("check", true),
    /// A supervisor refuses it.
    REJECT("close-circle-outline", true),
    /// Both dossiers are meant.
    KEEP_BOTH("check", true),
    /// The later dossier is taken back.
    CANCEL_MINE("close-circle-outline", true),
    /// A paper that nobody names goes.
    DROP("delete-outline", true);

    private final String icon;
    private final boolean needsReason;

    Deed(String icon, boolean needsReason) {
        this.icon = icon;
        this.needsReason = needsReason;
    }

    /// Material Design name.
    String icon() {
        return icon;
    }

    /// Whether it is done only with a reason in words.
    boolean needsReason() {
        return needsReason;
    }

    /// Key of its name in the words.
    String word() {
        return "sync.deed." + name();
    }
}
