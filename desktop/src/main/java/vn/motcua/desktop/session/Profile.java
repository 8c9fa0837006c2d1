// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.nio.file.Path;
import java.security.PublicKey;
import vn.motcua.desktop.store.KeyRing;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;

/// What a counter's profile folder says of itself to anybody: no secret, nothing of a citizen.
///
/// @param desk short name of the desk
/// @param recovery key of the centre that its store key and exports are wrapped for
/// @param wrappedKey its store key for the centre, base64; empty before the first officer
public record Profile(DeviceId device, OfficeCode office, String desk, PublicKey recovery, String wrappedKey) {

    /// @throws Problem NOT_ENROLLED if the folder is none of a counter, BROKEN
    public static Profile of(Path folder) {
        var desk = Desk.read(folder).orElseThrow(() -> new Problem(SessionProblem.NOT_ENROLLED));
        return new Profile(
                desk.device(),
                desk.office().code(),
                desk.name(),
                desk.recovery(),
                KeyRing.at(folder).wrappedForRecovery());
    }
}
