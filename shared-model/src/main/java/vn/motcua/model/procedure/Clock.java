// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import org.jspecify.annotations.Nullable;

/// How long a procedure may take.
///
/// @param limit at the counter and by post
/// @param online for dossiers filed online, `null` if the same
public record Clock(TimeLimit limit, @Nullable TimeLimit online, SupplementPolicy policy) {

    public TimeLimit limit(Channel channel) {
        return channel == Channel.ONLINE && online != null ? online : limit;
    }
}
