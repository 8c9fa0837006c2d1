// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.awt.image.BufferedImage;
import java.util.List;

/// Reads the QR codes in a page's picture; the desk that verifies brings it along, as this room has no barcode
/// library.
public interface SealReader {

    /// All texts found, none if there is none.
    List<String> read(BufferedImage page);

    /// Sees nothing: only the seal text that our stamp left for programs is then found.
    SealReader NONE = _ -> List.of();
}
