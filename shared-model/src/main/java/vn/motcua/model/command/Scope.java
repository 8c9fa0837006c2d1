// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import vn.motcua.model.office.OfficeCode;

/// A stream of events that one may subscribe to: `ag:<office>`, `dev:<device>` or `ref`. Numbers within a scope have
/// no gaps.
public record Scope(String value) {

    /// What everybody may know: procedures, calendar, offices.
    public static final Scope REFERENCE = new Scope("ref");

    public static Scope of(OfficeCode office) {
        return new Scope("ag:" + office);
    }

    public static Scope of(DeviceId device) {
        return new Scope("dev:" + device);
    }

    @Override
    public String toString() {
        return value;
    }
}
