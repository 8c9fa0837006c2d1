// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.util.Locale;

/// What stands on the screen and on paper, in both languages; Vietnamese is what the law prints.
public record Label(String vi, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") && !en.isBlank() ? en : vi;
    }
}
