// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// One thing a request (tờ khai) asks for. Its label stands in this package's words under `field.<key>`.
///
/// @param key for example `child.name`: whose it is, and what
/// @param required whether the request is incomplete without it
public record RequestField(String key, Type type, boolean required) {

    public enum Type {
        TEXT,
        /// `dd/MM/yyyy`, or the year alone where no more is known.
        DATE,
        NUMBER,
        /// `Nam` or `Nữ`.
        SEX,
        /// Twelve digits.
        CITIZEN_NUMBER
    }

    public String labelKey() {
        return "field." + key;
    }
}
