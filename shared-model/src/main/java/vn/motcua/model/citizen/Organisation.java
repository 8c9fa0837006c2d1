// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.model.problem.Problem;

/// An organisation (tổ chức) that files a dossier through a person. It stands among the fields of the dossier, whose
/// applicant is that person.
///
/// @param name as registered, NFC
/// @param address of its seat
/// @param representative full name of who stands for it by law, may be empty
public record Organisation(TaxCode code, String name, String address, String representative) {

    /// Keys among the fields of a dossier.
    public static final String TAX_CODE = "owner.taxCode";

    public static final String NAME = "owner.name";
    public static final String ADDRESS = "owner.address";

    /// The one for which a dossier with these fields was filed, empty if for a person.
    public static Optional<Organisation> in(Map<String, String> fields) {
        var code = fields.getOrDefault(TAX_CODE, "");
        var name = fields.getOrDefault(NAME, "");
        if (code.isBlank() || name.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Organisation(new TaxCode(code), name, fields.getOrDefault(ADDRESS, ""), ""));
        } catch (Problem noTaxCode) {
            return Optional.empty();
        }
    }

    /// The fields with this organisation among them.
    public Map<String, String> into(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put(TAX_CODE, code.value());
        all.put(NAME, name);
        all.put(ADDRESS, address);
        return all;
    }
}
