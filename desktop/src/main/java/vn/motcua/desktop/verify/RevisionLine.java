// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.util.Locale;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.Revision;

/// A revision in words: what was added by whom and when, and whether anybody signed it.
record RevisionLine(Revision revision, Words words) {

    private static final double KIB = 1024;

    String what() {
        var kind = words.get("verify.revision." + low(revision.kind().name()));
        return revision.who().isEmpty() ? kind : kind + ": " + revision.who();
    }

    /// When, whose authority, how large.
    String below() {
        var text = new StringBuilder();
        var at = revision.at();
        if (at != null) {
            text.append(Sentence.MOMENT.format(at)).append(" · ");
        }
        if (!revision.organisation().isEmpty()) {
            text.append(revision.organisation()).append(" · ");
        }
        if (!revision.authority().isEmpty()) {
            text.append(words.get("verify.authority", revision.authority())).append(" · ");
        }
        return text.append(size(revision.bytes(), words)).toString();
    }

    String cover() {
        return words.get("verify.cover." + low(revision.cover().name()));
    }

    String icon() {
        return switch (revision.cover()) {
            case SIGNATURE -> "check";
            case TIME_STAMP -> "clock-check-outline";
            case NOTHING -> "close";
        };
    }

    Pill.Kind kind() {
        return switch (revision.cover()) {
            case SIGNATURE, TIME_STAMP -> Pill.Kind.OK;
            case NOTHING -> Pill.Kind.WARN;
        };
    }

    static String size(long bytes, Words words) {
        return String.format(words.locale(), "%,d KB", Math.max(1, Math.round(bytes / KIB)));
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
