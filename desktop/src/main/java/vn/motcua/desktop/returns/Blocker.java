// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

/// What keeps a result from being handed over, in the order of the desk's blocks.
public enum Blocker {
    /// Nobody said who came.
    WHO(1),
    /// The authorised person has no name yet.
    NAME(1),
    /// The authorising paper was not seen.
    PAPER(1),
    /// The card says something else than the dossier. No tick helps against that.
    MISMATCH(2),
    /// The reader lost the diacritics: a person has to look at the name.
    NAME_BY_EYE(2),
    /// Neither a card was read nor a paper compared.
    IDENTITY(2),
    /// The fee is not paid.
    FEE(3),
    /// The result was revoked or replaced since it was signed.
    RESULT_INVALID(4);

    private final int block;

    Blocker(int block) {
        this.block = block;
    }

    /// Which of the four blocks it stands in, from 1.
    public int block() {
        return block;
    }
}
