// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import vn.motcua.model.problem.Problem;

/// A citizen (công dân) as the directory knows them.
///
/// @param number personal identification number
/// @param name as on the card, NFC, at most 200 characters
/// @param residence where they live, as on the card, at most 500 characters
/// @param phone empty if unknown, at most 20 characters
public record Citizen(CitizenNumber number, String name, BirthDate birth, Sex sex, String residence, String phone) {

    private static final int NAME = 200;
    private static final int RESIDENCE = 500;
    private static final int PHONE = 20;

    /// @throws Problem NAME_TOO_LONG, RESIDENCE_TOO_LONG, PHONE_TOO_LONG
    public Citizen {
        require(name, NAME, CitizenProblem.NAME_TOO_LONG);
        require(residence, RESIDENCE, CitizenProblem.RESIDENCE_TOO_LONG);
        require(phone, PHONE, CitizenProblem.PHONE_TOO_LONG);
    }

    private static void require(String text, int most, CitizenProblem otherwise) {
        if (text.length() > most) {
            throw new Problem(otherwise, most);
        }
    }

    /// The phone as shown by default: `09•• ••• 318`.
    public String maskedPhone() {
        return phone.length() < 7 ? phone : phone.substring(0, 2) + "•• ••• " + phone.substring(phone.length() - 3);
    }

    @Override
    public String toString() {
        return "Citizen[" + number.masked() + "]";
    }
}
