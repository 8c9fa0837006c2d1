// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.result;

import java.text.Normalizer;
import java.util.Locale;
import vn.motcua.model.citizen.CitizenNumber;

/// What two results of the warehouse never have in common: owner, kind and notation. Written by hand twice, a notation
/// differs in spaces, in letter case and in how an accent is put together: that does not count.
public record ResultKey(CitizenNumber owner, String kind, String notation) {

    public ResultKey {
        kind = kind.strip();
        notation = Normalizer.normalize(notation, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", "")
                .toUpperCase(Locale.ROOT);
    }
}
