// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.result;

import org.jspecify.annotations.Nullable;

/// What ties a result to others, and where its status is published.
///
/// @param replaces the faulty or former one that this one stands for
/// @param replacedBy the one that stands for this one now
/// @param copyOf the one that this is a certified copy of; a copy ends with it
/// @param sealKey name of the key that sealed it, 16 hex digits; `null` where it bears no seal, or one of version 1
/// @param statusIndex its place in that key's status list
public record Ties(
        @Nullable ResultId replaces,
        @Nullable ResultId replacedBy,
        @Nullable ResultId copyOf,
        @Nullable String sealKey,
        @Nullable Integer statusIndex) {

    public static final Ties NONE = new Ties(null, null, null, null, null);

    public Ties replacing(@Nullable ResultId former) {
        return new Ties(former, replacedBy, copyOf, sealKey, statusIndex);
    }

    public Ties replacedBy(ResultId next) {
        return new Ties(replaces, next, copyOf, sealKey, statusIndex);
    }

    public Ties copying(ResultId original) {
        return new Ties(replaces, replacedBy, original, sealKey, statusIndex);
    }

    public Ties listed(String key, int index) {
        return new Ties(replaces, replacedBy, copyOf, key, index);
    }
}
