// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Compares the objects of two revisions of a file, and follows their references.
final class SameObjects {

    private SameObjects() {}

    /// References are compared by number, everything else by what it says; a stream by its bytes as they are stored.
    static boolean same(@Nullable COSBase one, @Nullable COSBase other) {
        return switch (one) {
            case null -> other == null;
            case COSObject reference ->
                other instanceof COSObject second && reference.getKey().equals(second.getKey());
            case COSArray array -> other instanceof COSArray second && sameItems(array, second);
            case COSStream stream ->
                other instanceof COSStream second && sameEntries(stream, second) && sameBytes(stream, second);
            case COSDictionary dictionary ->
                other instanceof COSDictionary second
                        && !(other instanceof COSStream)
                        && sameEntries(dictionary, second);
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

    private static boolean sameBytes(COSStream one, COSStream other) {
        try (var first = one.createRawInputStream();
                var second = other.createRawInputStream()) {
            return Arrays.equals(first.readAllBytes(), second.readAllBytes());
        } catch (IOException e) {
            return false;
        }
    }

    /// Every object that is named from here on, without what hangs on one entry of the first dictionary.
    static Set<COSObjectKey> reached(@Nullable COSBase root, @Nullable COSName without) {
        var reached = new HashSet<COSObjectKey>();
        var direct = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var open = new ArrayDeque<COSBase>();
        if (root instanceof COSDictionary dictionary && without != null) {
            dictionary.keySet().stream()
                    .filter(name -> !name.equals(without))
                    .map(dictionary::getItem)
                    .forEach(open::add);
        } else if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            follow(open.remove(), reached, direct, open);
        }
        return reached;
    }

    private static void follow(COSBase item, Set<COSObjectKey> reached, Set<COSBase> direct, ArrayDeque<COSBase> open) {
        switch (item) {
            case COSObject reference -> {
                if (reached.add(reference.getKey()) && reference.getObject() != null) {
                    open.add(reference.getObject());
                }
            }
            case COSArray array -> {
                if (direct.add(array)) {
                    array.forEach(each -> {
                        if (each != null) {
                            open.add(each);
                        }
                    });
                }
            }
            case COSDictionary dictionary -> {
                if (direct.add(dictionary)) {
                    open.addAll(dictionary.getValues());
                }
            }
            default -> {}
        }
    }
}
