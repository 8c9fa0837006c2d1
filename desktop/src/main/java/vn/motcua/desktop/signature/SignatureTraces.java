// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whether bytes once were a signed PDF, told without parsing: a signed file that no longer parses, or whose
/// signature is no longer found, was altered. One changed byte leaves at least two of the three traces.
final class SignatureTraces {

    private static final List<String> TRACES =
            List.of("/ByteRange", "/ETSI.CAdES.detached", "/adbe.pkcs7.detached", "/Contents <308");

    private SignatureTraces() {}

    static boolean in(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        return TRACES.stream().anyMatch(text::contains);
    }
}
