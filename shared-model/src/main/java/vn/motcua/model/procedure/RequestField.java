// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.List;
import java.util.Locale;

/// One thing a request (tờ khai) asks for.
///
/// @param key for example `child.name`: whose it is, and what
/// @param required whether the request is incomplete without it
/// @param choices of a CHOICE; what is kept is the Vietnamese text, as it is printed
/// @param from what fills it without asking: `card.name`, `card.number`, `card.birth`, `card.sex`, `card.residence`,
///     `card.phone`, `today`, or empty; `@female` or `@male` behind it fills only for such a citizen
public record RequestField(String key, Type type, boolean required, Label label, List<Label> choices, String from) {

    public RequestField {
        choices = List.copyOf(choices);
    }

    public enum Type {
        TEXT,
        /// `dd/MM/yyyy`, or the year alone where no more is known.
        DATE,
        /// `HH:mm`.
        TIME,
        NUMBER,
        /// `Nam` or `Nữ`.
        SEX,
        CHOICE,
        /// Twelve digits.
        CITIZEN_NUMBER,
        PHONE
    }

    public String label(Locale locale) {
        return label.in(locale);
    }
}
