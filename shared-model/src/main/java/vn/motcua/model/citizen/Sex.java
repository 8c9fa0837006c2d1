// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

/// As printed on the card.
public enum Sex {
    MALE("Nam"),
    FEMALE("Nữ");

    private final String word;

    Sex(String word) {
        this.word = word;
    }

    /// `Nam` or `Nữ`.
    public String word() {
        return word;
    }
}
