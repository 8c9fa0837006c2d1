// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.seal;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who stands behind one of the trust list's anchors: what a verdict names, and for what and when it is believed.
///
/// @param certificate SHA-256 of the anchor (DER), lower-case hex
/// @param name as people know it, for example `Ban Cơ yếu Chính phủ (VGCA)`
/// @param from nothing signed earlier is believed for its sake, `null` for no such day
/// @param to nothing signed at or after is believed for its sake, `null` for no such day
/// @param source where the certificate came from, for example an address or a decision
public record Authority(
        String certificate,
        String name,
        Kind kind,
        @Nullable Instant from,
        @Nullable Instant to,
        String source) {

    /// What it vouches for.
    public enum Kind {
        /// Signatures of state offices (chữ ký số chuyên dùng công vụ).
        GOVERNMENT,
        /// Signatures of citizens and companies (chữ ký số công cộng).
        PUBLIC,
        /// Time stamps, no signatures.
        TIME_STAMPS,
        /// An invented one.
        DEMO,
        OTHER;

        /// What a newer centre may call otherwise is [#OTHER].
        static Kind of(String name) {
            try {
                return valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                return OTHER;
            }
        }
    }

    /// Whether signatures made at this moment are believed for its sake.
    public boolean vouchesForSigners(Instant at) {
        return kind != Kind.TIME_STAMPS && (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }
}
