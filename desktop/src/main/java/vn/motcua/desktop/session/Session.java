// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.security.PublicKey;
import java.time.Instant;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.seal.SealKey;

/// An officer signed in at this desk: what the shell builds the desks from.
///
/// @param desk short name of the desk, for example `Q03`
/// @param centre carries the officer's session; calls fail with UNREACHABLE while the centre is away
/// @param online whether the centre itself checked the password
/// @param readOnly the offline lease had ended at sign-in: nothing new may be received before the centre was reached.
/// The store itself refuses it (LEASE_ENDED), also where the lease ends later, and allows it again after a reconnect
/// @param leaseUntil end of the offline lease
/// @param seal the key pair of this device: it signs seals, and vouches for the queue
/// @param recovery key of the centre that an exported queue is sealed for
public record Session(
        Officer officer,
        Office office,
        String desk,
        DeviceId device,
        Store store,
        CentralServer centre,
        boolean online,
        boolean readOnly,
        Instant leaseUntil,
        SealKey seal,
        PublicKey recovery) {}
