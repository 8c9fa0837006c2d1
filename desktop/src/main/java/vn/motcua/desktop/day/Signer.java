// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.day;

import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.SigningToken;

/// Lends the officer's token for one sheet.
public interface Signer {

    /// Asks the officer, on the screen's thread.
    ///
    /// @return whether they want to go on, with or without signing
    boolean asked();

    /// Opens what was asked for; may take its time.
    ///
    /// @return `null`: the sheet is not signed
    @Nullable
    SigningToken open();

    /// Signs nothing.
    static Signer none() {
        return new Signer() {
            @Override
            public boolean asked() {
                return true;
            }

            @Override
            public @Nullable SigningToken open() {
                return null;
            }
        };
    }
}
