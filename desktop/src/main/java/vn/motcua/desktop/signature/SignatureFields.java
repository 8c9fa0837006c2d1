// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static vn.motcua.desktop.signature.SameObjects.same;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/// The fields that a revision may bring: document time stamps that take no room, and where another signature is made
/// that one's.
final class SignatureFields {

    private static final Set<COSName> OF_FIELD = Set.of(
            COSName.V,
            COSName.AP,
            COSName.M,
            COSName.F,
            COSName.getPDFName("Lock"),
            COSName.getPDFName("MK"),
            COSName.P);

    private final COSDocument before;
    private final boolean signing;

    /// @param signing whether a signature may come, too
    SignatureFields(COSDocument before, boolean signing) {
        this.before = before;
        this.signing = signing;
    }

    /// Whether a list of fields or annotations is as it was but for such ones at its end.
    boolean onlyGained(COSArray old, COSArray now) {
        if (now.size() < old.size()) {
            return false;
        }
        for (var i = 0; i < now.size(); i++) {
            var fine = i < old.size() ? same(old.get(i), now.get(i)) : isNew(now.get(i));
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    /// Whether a field that waited for a signature got one, and nothing else.
    boolean isSignedNow(COSDictionary old, COSDictionary now) {
        if (!signing
                || !COSName.SIG.equals(old.getCOSName(COSName.FT))
                || old.getItem(COSName.V) != null
                || !(now.getItem(COSName.V) instanceof COSObject value)
                || before.getXrefTable().containsKey(value.getKey())
                || !isSignature(now.getCOSDictionary(COSName.V))) {
            return false;
        }
        var names = new HashSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream().allMatch(name -> OF_FIELD.contains(name) || same(old.getItem(name), now.getItem(name)));
    }

    /// A field of its own, new, that does nothing but hold a time stamp or a signature.
    private boolean isNew(COSBase item) {
        if (!(item instanceof COSObject reference)
                || before.getXrefTable().containsKey(reference.getKey())
                || !(reference.getObject() instanceof COSDictionary field)) {
            return false;
        }
        var value = field.getCOSDictionary(COSName.V);
        return COSName.SIG.equals(field.getCOSName(COSName.FT))
                && field.getItem(COSName.KIDS) == null
                && field.getItem(COSName.PARENT) == null
                && field.getItem(COSName.A) == null
                && field.getItem(COSName.AA) == null
                && (isStamp(value) && isNowhere(field.getCOSArray(COSName.RECT)) || signing && isSignature(value));
    }

    private static boolean isStamp(@Nullable COSDictionary value) {
        return value != null && COSName.DOC_TIME_STAMP.equals(value.getCOSName(COSName.TYPE));
    }

    private static boolean isSignature(@Nullable COSDictionary value) {
        return value != null
                && (value.getItem(COSName.TYPE) == null || COSName.SIG.equals(value.getCOSName(COSName.TYPE)))
                && value.getItem(COSName.BYTERANGE) != null;
    }

    private static boolean isNowhere(@Nullable COSArray rectangle) {
        if (rectangle == null) {
            return true;
        }
        var corners = rectangle.toFloatArray();
        return corners.length == 4 && (corners[0] == corners[2] || corners[1] == corners[3]);
    }
}
