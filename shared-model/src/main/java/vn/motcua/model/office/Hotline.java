// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.office;

/// Where citizens ask for help, as an office's sheets print it; each may be empty.
public record Hotline(String phone, String website) {

    public static final Hotline NONE = new Hotline("", "");

    /// With what another has of which this has nothing.
    Hotline or(Hotline other) {
        return new Hotline(phone.isEmpty() ? other.phone : phone, website.isEmpty() ? other.website : website);
    }
}
