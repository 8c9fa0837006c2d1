// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import vn.motcua.model.problem.Problem;

/// What a signature that is still to be made will cover, as it is sent to the one who approves it: the document
/// without the gap for the signature. SHA-256 of these bytes is what is signed.
public final class CoveredBytes {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");

    private CoveredBytes() {}

    /// The document, to be shown: the gap filled with zeros as the signer leaves it.
    ///
    /// @throws Problem PDF_UNREADABLE where the bytes are not all that their own range says
    public static byte[] document(byte[] covered) {
        var text = new String(covered, StandardCharsets.ISO_8859_1);
        var range = RANGE.matcher(text);
        var at = -1;
        var resumes = -1;
        var rest = -1;
        while (range.find()) { // the last one is the new signature's
            at = Integer.parseInt(range.group(1));
            resumes = Integer.parseInt(range.group(2));
            rest = Integer.parseInt(range.group(3));
        }
        var gap = resumes - at;
        if (at < 0 || gap < 2 || gap > 1 << 20 || (long) at + rest != covered.length) {
            throw new Problem(SignatureProblem.PDF_UNREADABLE);
        }
        var whole = new byte[covered.length + gap];
        System.arraycopy(covered, 0, whole, 0, at);
        Arrays.fill(whole, at, resumes, (byte) '0');
        whole[at] = '<';
        whole[resumes - 1] = '>';
        System.arraycopy(covered, at, whole, resumes, rest);
        return whole;
    }
}
