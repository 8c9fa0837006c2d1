// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

/// What a reader read, already known for what it is.
///
/// @param text as read, without the reader's line end
public record Scan(Kind kind, String text) {

    public enum Kind {
        /// The QR text of a citizen card; `CitizenCard.parse` reads it.
        CARD,
        /// The seal on a result; its codec reads it.
        SEAL,
        /// The code on a receipt, official or provisional.
        DOSSIER,
        /// The code on form 02: what was asked for is brought.
        ASKED,
        /// The code on any other sheet of ours: the dossier itself is wanted.
        SHEET,
        /// Anything else: the key of an app such as My Portal or VNeID, or no code of ours at all.
        OPAQUE
    }
}
