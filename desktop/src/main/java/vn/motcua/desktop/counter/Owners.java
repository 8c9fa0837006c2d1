// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.Map;
import java.util.Optional;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.citizen.Organisation;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.citizen.TaxCode;
import vn.motcua.model.problem.Problem;

/// Whose a dossier is where it is not the person's at the desk: somebody else, or an organisation, which stands among
/// the fields. Pure.
final class Owners {

    static final String TAX_CODE = Organisation.TAX_CODE;
    static final String NAME = Organisation.NAME;
    static final String ADDRESS = Organisation.ADDRESS;

    private static final int CENTURY = 100;

    private Owners() {}

    static Optional<CitizenNumber> number(String typed) {
        var digits = typed.replaceAll("[\\s\\u00A0.]", "");
        return digits.matches("\\d{12}") ? Optional.of(new CitizenNumber(digits)) : Optional.empty();
    }

    static Optional<TaxCode> taxCode(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(new TaxCode(typed));
        } catch (Problem notACode) {
            return Optional.empty();
        }
    }

    /// The owner as read or typed. What no card told follows from the number: sex and year of birth.
    ///
    /// @throws Problem BAD_NUMBER, NO_OWNER_NAME, SAME_PERSON
    static Citizen other(Citizen desk, Optional<Citizen> read, String typedNumber, String typedName) {
        var number = new CitizenNumber(typedNumber.replaceAll("[\\s\\u00A0.]", ""));
        var name = NameKey.clean(typedName);
        if (name.isBlank()) {
            throw new Problem(CounterProblem.NO_OWNER_NAME);
        }
        if (number.equals(desk.number())) {
            throw new Problem(CounterProblem.SAME_PERSON);
        }
        return read.filter(c -> c.number().equals(number))
                .map(c -> new Citizen(number, name, c.birth(), c.sex(), c.residence(), c.phone()))
                .orElseGet(() -> new Citizen(number, name, birth(number), sex(number), "", ""));
    }

    private static BirthDate birth(CitizenNumber number) {
        var century = 19 + (number.value().charAt(3) - '0') / 2;
        return BirthDate.parse(String.valueOf(
                century * CENTURY + Integer.parseInt(number.value().substring(4, 6))));
    }

    private static Sex sex(CitizenNumber number) {
        return (number.value().charAt(3) - '0') % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    static Map<String, String> in(Map<String, String> fields, Optional<Organisation> company) {
        if (fields.containsKey(TAX_CODE) || company.isPresent()) {
            fields.keySet().removeAll(java.util.List.of(TAX_CODE, NAME, ADDRESS));
        }
        company.ifPresent(o -> {
            fields.put(TAX_CODE, o.code().value());
            fields.put(NAME, o.name());
            fields.put(ADDRESS, o.address());
        });
        return fields;
    }
}
