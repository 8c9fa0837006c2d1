// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;

/// Where and by whom work is done: at a post office by its agent, or at the office that gets its bags.
///
/// @param desk short name of the desk, for example `B01`
/// @param demo whether everything printed is marked as invented
public record Point(Office office, Officer officer, String desk, boolean demo) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE);
    }
}
