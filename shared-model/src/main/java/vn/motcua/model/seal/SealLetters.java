// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.io.ByteArrayOutputStream;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;

/// Bytes as the 28 letters that survive a keyboard under Telex: 3 bytes make 5 letters, 2 make 4, 1 makes 2; each
/// group is a big-endian number, most significant letter first.
final class SealLetters {

    private static final String ALPHABET = ResultId.ALPHABET;
    private static final int[] LETTERS = {0, 2, 4, 5};

    private SealLetters() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 5 / 3 + 5);
        for (var at = 0; at < bytes.length; at += 3) {
            var size = Math.min(3, bytes.length - at);
            var number = 0;
            for (var i = 0; i < size; i++) {
                number = number << 8 | bytes[at + i] & 0xFF;
            }
            var group = new char[LETTERS[size]];
            for (var i = group.length - 1; i >= 0; i--, number /= 28) {
                group[i] = ALPHABET.charAt(number % 28);
            }
            text.append(group);
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (var at = 0; at < text.length(); at += 5) {
            var letters = Math.min(5, text.length() - at);
            var size =
                    switch (letters) {
                        case 5 -> 3;
                        case 4 -> 2;
                        case 2 -> 1;
                        default -> throw malformed();
                    };
            var number = 0;
            for (var i = 0; i < letters; i++) {
                var digit = ALPHABET.indexOf(text.charAt(at + i));
                if (digit < 0) {
                    throw malformed();
                }
                number = number * 28 + digit;
            }
            if (number >>> 8 * size != 0) {
                throw malformed();
            }
            for (var i = size - 1; i >= 0; i--) {
                bytes.write(number >>> 8 * i);
            }
        }
        return bytes.toByteArray();
    }

    private static Problem malformed() {
        return new Problem(SealProblem.MALFORMED);
    }
}
