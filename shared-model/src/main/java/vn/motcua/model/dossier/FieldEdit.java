// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

/// A correction of one field, with what stood there before: so that nobody overwrites what he did not see.
///
/// @param from as it was seen, empty if nothing stood there
public record FieldEdit(String from, String to) {

    /// Whether the correction may be made where this value stands.
    boolean fits(String now) {
        return now.equals(from) || now.equals(to);
    }
}
