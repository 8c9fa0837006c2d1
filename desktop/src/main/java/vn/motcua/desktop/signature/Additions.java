// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static vn.motcua.desktop.signature.SameObjects.reached;
import static vn.motcua.desktop.signature.SameObjects.same;

import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// What came into a file after a signature. Proofs of it may: certificates and revocations in the catalogue's `/DSS`,
/// document time stamps that show nothing (PAdES, ETSI EN 319 142-1 §5.4). And before another signature that field
/// and what it shows may. Everything that is not known to be harmless is an alteration.
final class Additions {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
    private static final Set<COSName> OF_CATALOGUE = Set.of(DSS, EXTENSIONS, COSName.ACRO_FORM, COSName.VERSION);
    private static final Set<COSName> OF_FORM = Set.of(COSName.FIELDS, SIG_FLAGS, COSName.DR, COSName.DA);
    private static final Set<COSName> OF_PAGE = Set.of(COSName.ANNOTS);
    private static final Set<COSName> OF_INFO =
            Set.of(COSName.MOD_DATE, COSName.PRODUCER, COSName.getPDFName("Trapped"));

    private final COSDocument before;
    private final COSDocument after;
    private final boolean signing;
    private final SignatureFields fields;

    private Additions(COSDocument before, COSDocument after, boolean signing) {
        this.before = before;
        this.after = after;
        this.signing = signing;
        this.fields = new SignatureFields(before, signing);
    }

    /// Between a file's last signature and its end.
    ///
    /// @param signed where the last signature's bytes end
    /// @param stamped where the last signature's or time stamp's bytes end
    static boolean areProofs(OpenedPdf file, int signed, int stamped) throws IOException {
        var end = file.bytes().length;
        return (stamped == signed || Increment.isSound(file, signed, stamped))
                && (stamped == end || endsInLine(file.bytes()) && Increment.isSound(file, stamped, end))
                && (signed == end || areHarmless(file, signed, end, false));
    }

    /// Where nothing signs the end, a cut must be seen all the same.
    private static boolean endsInLine(byte[] pdf) {
        return pdf[pdf.length - 1] == '\n' || pdf[pdf.length - 1] == '\r';
    }

    /// Between two signatures, the later one's included.
    ///
    /// @param signed where the bytes of the earlier one end
    /// @param later where those of the later one do
    static boolean areAnotherSignature(OpenedPdf file, int signed, int later) throws IOException {
        return Increment.isSound(file, signed, later) && areHarmless(file, signed, later, true);
    }

    private static boolean areHarmless(OpenedPdf file, int from, int to, boolean signing) throws IOException {
        try (var before = file.at(from);
                var after = file.at(to)) {
            return new Additions(
                            before.document().getDocument(), after.document().getDocument(), signing)
                    .areHarmless();
        }
    }

    private boolean areHarmless() {
        if (!sameTrailer()) {
            return false;
        }
        var old = before.getXrefTable();
        var now = after.getXrefTable();
        var proofs = reached(catalogue(before).getItem(DSS), null);
        proofs.removeAll(reached(catalogue(before), DSS)); // what is shown too is no mere proof
        for (var entry : old.entrySet()) {
            var key = entry.getKey();
            if (!entry.getValue().equals(now.get(key)) && !proofs.contains(key) && !mayChange(key)) {
                return false;
            }
        }
        return nobodyWaitedFor(now.keySet());
    }

    private boolean sameTrailer() {
        var old = before.getTrailer();
        var now = after.getTrailer();
        return same(old.getItem(COSName.ROOT), now.getItem(COSName.ROOT))
                && (same(old.getItem(COSName.INFO), now.getItem(COSName.INFO)) || gainsInfo(old, now))
                && now.getItem(COSName.ENCRYPT) == null;
    }

    /// Another signer's program may write down when it did so, where nothing stood.
    private boolean gainsInfo(COSDictionary old, COSDictionary now) {
        return signing
                && now.getCOSDictionary(COSName.INFO) instanceof COSDictionary info
                && differsIn(
                        Objects.requireNonNullElseGet(old.getCOSDictionary(COSName.INFO), COSDictionary::new),
                        info,
                        OF_INFO);
    }

    private static COSDictionary catalogue(COSDocument document) {
        return Objects.requireNonNull(document.getTrailer().getCOSDictionary(COSName.ROOT));
    }

    private boolean mayChange(COSObjectKey key) {
        var old = read(before, key);
        var now = read(after, key);
        if (same(old, now) || isCrossReference(old)) {
            return true;
        }
        if (old instanceof COSArray oldArray && now instanceof COSArray nowArray) {
            return isListOfFields(key) && fields.onlyGained(oldArray, nowArray);
        }
        if (!(old instanceof COSDictionary oldOne) || !(now instanceof COSDictionary nowOne)) {
            return false;
        }
        if (old instanceof COSStream || now instanceof COSStream) {
            return false;
        }
        if (oldOne == catalogue(before)) {
            return differsIn(oldOne, nowOne, OF_CATALOGUE);
        }
        if (oldOne == form(before)) {
            return differsIn(oldOne, nowOne, OF_FORM);
        }
        if (signing && oldOne == before.getTrailer().getCOSDictionary(COSName.INFO)) {
            return differsIn(oldOne, nowOne, OF_INFO);
        }
        return COSName.PAGE.equals(oldOne.getCOSName(COSName.TYPE)) && differsIn(oldOne, nowOne, OF_PAGE)
                || fields.isSignedNow(oldOne, nowOne);
    }

    /// A cross-reference stream is read by nobody but the parser.
    private static boolean isCrossReference(@Nullable COSBase old) {
        return old instanceof COSStream stream && COSName.XREF.equals(stream.getCOSName(COSName.TYPE));
    }

    private static @Nullable COSDictionary form(COSDocument document) {
        return catalogue(document).getCOSDictionary(COSName.ACRO_FORM);
    }

    /// Whether an array of its own is the form's fields or a page's annotations.
    private boolean isListOfFields(COSObjectKey key) {
        var form = form(before);
        if (form != null && isReferenceTo(key, form.getItem(COSName.FIELDS))) {
            return true;
        }
        return before.getXrefTable().keySet().stream()
                .map(other -> read(before, other))
                .anyMatch(page -> page instanceof COSDictionary dictionary
                        && COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))
                        && isReferenceTo(key, dictionary.getItem(COSName.ANNOTS)));
    }

    private static boolean isReferenceTo(COSObjectKey key, @Nullable COSBase item) {
        return item instanceof COSObject reference && key.equals(reference.getKey());
    }

    /// Whether two dictionaries are the same but for some entries, and these are changed harmlessly.
    private boolean differsIn(COSDictionary old, COSDictionary now, Set<COSName> some) {
        var names = new HashSet<>(old.keySet());
        names.addAll(now.keySet());
        for (var name : names) {
            var same = same(old.getItem(name), now.getItem(name));
            if (!same && !(some.contains(name) && isHarmless(name, old, now))) {
                return false;
            }
        }
        return true;
    }

    private boolean isHarmless(COSName name, COSDictionary old, COSDictionary now) {
        if (name.equals(DSS) || name.equals(EXTENSIONS) || name.equals(SIG_FLAGS) || OF_INFO.contains(name)) {
            return true;
        }
        var to = now.getDictionaryObject(name);
        var from = old.getDictionaryObject(name);
        if (name.equals(COSName.VERSION)) {
            return to instanceof COSName;
        }
        if (name.equals(COSName.ACRO_FORM)) {
            return (from == null || from instanceof COSDictionary)
                    && to instanceof COSDictionary other
                    && differsIn(from instanceof COSDictionary form ? form : new COSDictionary(), other, OF_FORM);
        }
        if (name.equals(COSName.DR) || name.equals(COSName.DA)) {
            return signing && from == null; // what fields without a look of their own are written in
        }
        var items = from instanceof COSArray array ? array : new COSArray();
        return to instanceof COSArray array && fields.onlyGained(items, array);
    }

    /// No object that is new now was already named by what was signed: its meaning would have come later.
    private boolean nobodyWaitedFor(Set<COSObjectKey> now) {
        var known = before.getXrefTable().keySet();
        return reached(before.getTrailer(), null).stream()
                .filter(key -> !known.contains(key))
                .noneMatch(now::contains);
    }

    private static @Nullable COSBase read(COSDocument document, COSObjectKey key) {
        return document.getXrefTable().containsKey(key)
                ? document.getObjectFromPool(key).getObject()
                : null;
    }
}
