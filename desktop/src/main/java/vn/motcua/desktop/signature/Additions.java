// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// What stands in a file after its last signature: only proofs of that signature may (PAdES, ETSI EN 319 142-1 §5.4):
/// certificates and revocations in the catalogue's `/DSS`, and document time stamps that show nothing. Everything that
/// is not known to be harmless is an alteration.
final class Additions {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
    private static final Set<COSName> OF_CATALOGUE = Set.of(DSS, EXTENSIONS, COSName.ACRO_FORM);
    private static final Set<COSName> OF_FORM = Set.of(COSName.FIELDS, SIG_FLAGS);
    private static final Set<COSName> OF_PAGE = Set.of(COSName.ANNOTS);
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF\r?\n?\\z");

    private final COSDocument before;
    private final COSDocument after;

    private Additions(COSDocument before, COSDocument after) {
        this.before = before;
        this.after = after;
    }

    /// @param signed where the last signature's bytes end
    /// @param stamped where the last signature's or time stamp's bytes end
    static boolean areProofs(PDDocument document, byte[] pdf, int signed, int stamped) throws IOException {
        if (signed == pdf.length) {
            return true;
        }
        if (stamped > pdf.length || stamped < pdf.length && !isOneRevision(pdf, stamped)) {
            return false;
        }
        try (var before = Loader.loadPDF(Arrays.copyOf(pdf, signed))) {
            return new Additions(before.getDocument(), document.getDocument()).areProofs();
        }
    }

    /// What no signature and no time stamp covers must be one incremental update that is read, and nothing else.
    private static boolean isOneRevision(byte[] pdf, int from) {
        var tail = new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1);
        var matcher = END.matcher(tail);
        return matcher.find()
                && Long.parseLong(matcher.group(1)) >= from
                && tail.indexOf("startxref") == matcher.start()
                && tail.indexOf("%%EOF") >= matcher.start();
    }

    private boolean areProofs() {
        if (!sameTrailer()) {
            return false;
        }
        var old = before.getXrefTable();
        var now = after.getXrefTable();
        var proofs = reachedFrom(catalogue(before).getItem(DSS));
        for (var entry : old.entrySet()) {
            var key = entry.getKey();
            if (!entry.getValue().equals(now.get(key)) && !proofs.contains(key) && !mayChange(key)) {
                return false;
            }
        }
        return nobodyWaitedFor(now.keySet());
    }

    private boolean sameTrailer() {
        return same(
                        before.getTrailer().getItem(COSName.ROOT),
                        after.getTrailer().getItem(COSName.ROOT))
                && same(
                        before.getTrailer().getItem(COSName.INFO),
                        after.getTrailer().getItem(COSName.INFO))
                && after.getTrailer().getItem(COSName.ENCRYPT) == null;
    }

    private static COSDictionary catalogue(COSDocument document) {
        return Objects.requireNonNull(document.getTrailer().getCOSDictionary(COSName.ROOT));
    }

    private boolean mayChange(COSObjectKey key) {
        var old = read(before, key);
        var now = read(after, key);
        if (old instanceof COSArray oldArray && now instanceof COSArray nowArray) {
            return gainsStampsOnly(oldArray, nowArray);
        }
        if (!(old instanceof COSDictionary oldOne) || !(now instanceof COSDictionary nowOne)) {
            return false;
        }
        if (old instanceof COSStream || now instanceof COSStream) {
            return false;
        }
        if (same(old, now)) {
            return true;
        }
        if (oldOne == catalogue(before)) {
            return differsIn(oldOne, nowOne, OF_CATALOGUE);
        }
        if (oldOne == catalogue(before).getCOSDictionary(COSName.ACRO_FORM)) {
            return differsIn(oldOne, nowOne, OF_FORM);
        }
        return COSName.PAGE.equals(oldOne.getCOSName(COSName.TYPE)) && differsIn(oldOne, nowOne, OF_PAGE);
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
        if (name.equals(DSS) || name.equals(EXTENSIONS) || name.equals(SIG_FLAGS)) {
            return true;
        }
        var to = now.getDictionaryObject(name);
        var from = old.getDictionaryObject(name);
        if (name.equals(COSName.ACRO_FORM)) {
            return from instanceof COSDictionary form
                    && to instanceof COSDictionary other
                    && differsIn(form, other, OF_FORM);
        }
        var items = from instanceof COSArray array ? array : new COSArray();
        return to instanceof COSArray array && gainsStampsOnly(items, array);
    }

    private boolean gainsStampsOnly(COSArray old, COSArray now) {
        if (now.size() < old.size()) {
            return false;
        }
        for (var i = 0; i < now.size(); i++) {
            var fine = i < old.size() ? same(old.get(i), now.get(i)) : isStamp(now.get(i));
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    /// A field of its own that holds a document time stamp and takes no room on its page.
    private boolean isStamp(COSBase item) {
        if (!(item instanceof COSObject reference)
                || before.getXrefTable().containsKey(reference.getKey())
                || !(reference.getObject() instanceof COSDictionary field)) {
            return false;
        }
        var stamp = field.getCOSDictionary(COSName.V);
        return COSName.SIG.equals(field.getCOSName(COSName.FT))
                && field.getItem(COSName.KIDS) == null
                && field.getItem(COSName.PARENT) == null
                && stamp != null
                && COSName.DOC_TIME_STAMP.equals(stamp.getCOSName(COSName.TYPE))
                && isNowhere(field.getCOSArray(COSName.RECT));
    }

    private static boolean isNowhere(@Nullable COSArray rectangle) {
        if (rectangle == null) {
            return true;
        }
        var corners = rectangle.toFloatArray();
        return corners.length == 4 && (corners[0] == corners[2] || corners[1] == corners[3]);
    }

    /// No object that is new now was already named by what was signed: its meaning would have come later.
    private boolean nobodyWaitedFor(Set<COSObjectKey> now) {
        var known = before.getXrefTable().keySet();
        return reachedFrom(before.getTrailer()).stream()
                .filter(key -> !known.contains(key))
                .noneMatch(now::contains);
    }

    private static Set<COSObjectKey> reachedFrom(@Nullable COSBase root) {
        var reached = new HashSet<COSObjectKey>();
        var direct = new HashSet<COSBase>();
        var open = new ArrayDeque<COSBase>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            switch (open.remove()) {
                case COSObject reference -> {
                    if (reached.add(reference.getKey()) && reference.getObject() != null) {
                        open.add(reference.getObject());
                    }
                }
                case COSArray array ->
                    array.forEach(item -> {
                        if (item != null) {
                            open.add(item);
                        }
                    });
                case COSDictionary dictionary -> {
                    if (direct.add(dictionary)) {
                        open.addAll(dictionary.getValues());
                    }
                }
                default -> {}
            }
        }
        return reached;
    }

    private static @Nullable COSBase read(COSDocument document, COSObjectKey key) {
        return document.getXrefTable().containsKey(key)
                ? document.getObjectFromPool(key).getObject()
                : null;
    }

    /// References are compared by number, everything else by what it says.
    private static boolean same(@Nullable COSBase one, @Nullable COSBase other) {
        return switch (one) {
            case null -> other == null;
            case COSObject reference ->
                other instanceof COSObject second && reference.getKey().equals(second.getKey());
            case COSArray array -> other instanceof COSArray second && sameItems(array, second);
            case COSDictionary dictionary -> other instanceof COSDictionary second && sameEntries(dictionary, second);
            default -> one.equals(other);
        };
    }

    private static boolean sameItems(COSArray one, COSArray other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (var i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameEntries(COSDictionary one, COSDictionary other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> same(one.getItem(name), other.getItem(name)));
    }
}
