// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/// What one signature covers: everything from the first byte to `end`, without the hex string of its own `/Contents`.
///
/// @param cms the signature
/// @param gap where the hex string begins
/// @param resumes where the covered bytes go on
/// @param end the first byte that is not covered
record SignedRange(byte[] cms, int gap, int resumes, int end) {

    private static final Pattern END = Pattern.compile("startxref\\s+\\d{1,10}\\s+%%EOF\\s{0,2}\\z");
    private static final int TAIL = 64;

    /// @return `null` where anything is not as a signer writes it
    static @Nullable SignedRange of(PDDocument document, byte[] pdf, PDSignatureField field, PDSignature signature) {
        var dictionary = signature.getCOSObject();
        var range = range(dictionary);
        if (range == null || !(dictionary.getItem(COSName.CONTENTS) instanceof COSString contents)) {
            return null;
        }
        var cms = ContentsGap.cms(pdf, range);
        if (cms == null
                || contents.getBytes().length != (range[2] - range[1] - 2) / 2
                || !Arrays.equals(cms, Arrays.copyOf(contents.getBytes(), cms.length))
                || !standsThere(document.getDocument(), pdf, field.getCOSObject(), range[1])
                || !isRevision(pdf, range[2] + range[3])) {
            return null;
        }
        return new SignedRange(cms, range[1], range[2], range[2] + range[3]);
    }

    /// The four numbers, written in the dictionary itself as whole numbers that need no more than 31 bits.
    private static int @Nullable [] range(COSDictionary signature) {
        var array = signature.getCOSArray(COSName.BYTERANGE);
        if (array == null || array.size() != 4) {
            return null;
        }
        var range = new int[4];
        for (var i = 0; i < 4; i++) {
            if (!(array.get(i) instanceof COSInteger number)
                    || number.longValue() < 0
                    || number.longValue() > Integer.MAX_VALUE) {
                return null;
            }
            range[i] = number.intValue();
        }
        return (long) range[2] + range[3] <= Integer.MAX_VALUE ? range : null;
    }

    /// Whether the gap is in the very object that the file now reads as this signature.
    private static boolean standsThere(COSDocument document, byte[] pdf, COSDictionary field, int gap) {
        var key = field.getItem(COSName.V) instanceof COSObject reference ? reference.getKey() : field.getKey();
        var at = key == null ? null : document.getXrefTable().get(key);
        if (key == null || at == null || at < 0 || at >= gap) {
            return false;
        }
        var text = new String(pdf, at.intValue(), gap - at.intValue(), StandardCharsets.ISO_8859_1);
        return text.startsWith(String.valueOf(key.getNumber())) && !text.contains("endobj");
    }

    private static boolean isRevision(byte[] pdf, int end) {
        var from = Math.max(0, end - TAIL);
        return END.matcher(new String(pdf, from, end - from, StandardCharsets.ISO_8859_1))
                .find();
    }

    /// The bytes that the signature covers.
    byte[] content(byte[] pdf) {
        var content = Arrays.copyOf(pdf, gap + end - resumes);
        System.arraycopy(pdf, resumes, content, gap, end - resumes);
        return content;
    }
}
