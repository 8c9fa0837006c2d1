// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.motcua.model.command.Deposit;

/// What is said of one old result: the file of its scan and the minimum metadata of NĐ 118/2025 art 19(2). A worksheet
/// has a column for each, a form a field.
public enum Column {
    /// Name of the scan in the worksheet's folder.
    FILE(255, true),
    /// Of the owner: twelve digits.
    NUMBER(40, true),
    /// Of the owner; needed where nobody of that number is known yet.
    OWNER(200, false),
    /// Result code of the national catalogue.
    KIND(Deposit.KIND, true),
    NAME(Deposit.NAME, true),
    NOTATION(Deposit.NOTATION, true),
    SUMMARY(Deposit.SUMMARY, true),
    /// dd/MM/yyyy.
    ISSUED(40, true),
    /// Last day, empty if it does not expire.
    UNTIL(40, false),
    SCOPE(Deposit.SCOPE, true);

    private final int most;
    private final boolean required;

    Column(int most, boolean required) {
        this.most = most;
        this.required = required;
    }

    /// Longest, in characters.
    int most() {
        return most;
    }

    boolean isRequired() {
        return required;
    }

    /// Key of its name in the words.
    String word() {
        return "digitise.column." + name().toLowerCase(Locale.ROOT);
    }

    /// All but the file: what a form asks for.
    static List<Column> fields() {
        return Arrays.stream(values()).filter(c -> c != FILE).toList();
    }
}
