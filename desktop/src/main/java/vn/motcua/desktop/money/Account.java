// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.Wire;

/// How an office collects: published as reference data of kind `accounts`, its id the office's code.
///
/// @param bin six digits of the bank, empty if transfers are not taken
/// @param number of the account
/// @param bank its name
/// @param treasury where cash is paid in
/// @param treasuryAccount account there
/// @param taxCode of the collecting unit
/// @param formNo mẫu số of its receipts
public record Account(
        String bin,
        String number,
        String bank,
        String treasury,
        String treasuryAccount,
        String taxCode,
        String formNo) {

    /// Kind of the published items.
    public static final String KIND = "accounts";

    /// Of the demo: a bank's number that exists, an account that does not.
    public static final Account DEMO = new Account(
            "970436",
            "0123456789",
            "Vietcombank",
            "Kho bạc Nhà nước khu vực XIII",
            "3511.0.1012345",
            "0400123456",
            "01BLP0-001");

    /// Of an office that published none.
    public static final Account NONE = new Account("", "", "", "", "", "", "");

    public Account {
        bin = bin == null ? "" : bin;
        number = number == null ? "" : number;
        bank = bank == null ? "" : bank;
        treasury = treasury == null ? "" : treasury;
        treasuryAccount = treasuryAccount == null ? "" : treasuryAccount;
        taxCode = taxCode == null ? "" : taxCode;
        formNo = formNo == null ? "" : formNo;
    }

    /// The one in force on a day; nothing in it where none was published.
    public static Account of(Catalogue catalogue, OfficeCode office, LocalDate day, boolean demo) {
        return published(catalogue, office, day).orElse(demo ? DEMO : NONE);
    }

    private static Optional<Account> published(Catalogue catalogue, OfficeCode office, LocalDate day) {
        return catalogue.published(KIND, day).stream()
                .filter(i -> i.id().equals(office.value()))
                .map(i -> Wire.read(i.json(), Account.class))
                .findFirst();
    }

    public boolean takesTransfers() {
        return !bin.isEmpty() && !number.isEmpty();
    }
}
