// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.seal.Authority;

/// One entry of a registry of authorities. Shipped ones are places: what to fetch from where, without a certificate.
///
/// @param id short name for commands, for example `vgca-root`
/// @param name as people know it
/// @param sha256 of the certificate (DER), lower-case hex; empty for a place that waits for one
/// @param from first day on which it is believed, `null` for no such day
/// @param to last day on which it is believed, `null` for no such day
/// @param note for administrators
/// @param source where the certificate is published
public record RegisteredAuthority(
        String id,
        String name,
        Authority.Kind kind,
        String sha256,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String note,
        String source) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /// The same with a certificate.
    RegisteredAuthority with(String certificate, String common) {
        return new RegisteredAuthority(
                id.isEmpty() ? certificate.substring(0, 16) : id,
                name.isEmpty() ? common : name,
                kind,
                certificate,
                from,
                to,
                note,
                source);
    }

    Authority authority() {
        return new Authority(sha256, name, kind, morning(from), to == null ? null : morning(to.plusDays(1)), source);
    }

    private static @Nullable Instant morning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(VIETNAM).toInstant();
    }
}
