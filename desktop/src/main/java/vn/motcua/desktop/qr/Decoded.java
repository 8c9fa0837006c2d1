// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/// The text of a code's modules. Ours and those of the citizen cards are UTF-8; where that is malformed, the bytes tell
/// their writing.
final class Decoded {

    private static final Map<DecodeHintType, Object> UTF_8 = Map.of(DecodeHintType.CHARACTER_SET, "UTF-8");
    private static final char MALFORMED = '\uFFFD';

    private Decoded() {}

    static Optional<String> of(BitMatrix modules) {
        try {
            var text = new Decoder().decode(modules.clone(), UTF_8).getText();
            if (text.indexOf(MALFORMED) >= 0) {
                text = new Decoder().decode(modules.clone(), Map.of()).getText();
            }
            return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (ReaderException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
