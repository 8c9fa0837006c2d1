// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

/// A citizen (công dân) as the directory knows them.
///
/// @param number personal identification number
/// @param name as on the card, NFC
/// @param residence where they live, as on the card
/// @param phone empty if unknown
public record Citizen(CitizenNumber number, String name, BirthDate birth, Sex sex, String residence, String phone) {

    /// The phone as shown by default: `09•• ••• 318`.
    public String maskedPhone() {
        return phone.length() < 7 ? phone : phone.substring(0, 2) + "•• ••• " + phone.substring(phone.length() - 3);
    }

    @Override
    public String toString() {
        return "Citizen[" + number.masked() + "]";
    }
}
