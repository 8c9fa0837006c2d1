// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.HeldCommands.Branch;
import vn.motcua.server.store.HeldCommands.Held;

/// A command on its way to its answer, with the device it comes from.
record Case(Device device, Sent sent, Trust trust) {

    /// Who stands behind it.
    enum Trust {
        /// The device alone.
        DEVICE,
        /// A supervisor who brought the queue of that device.
        BROUGHT,
        /// A supervisor who looked at this very command.
        RELEASED
    }

    CommandId id() {
        return sent.id();
    }

    Command command() {
        return sent.command();
    }

    Act act() {
        return sent.command().act();
    }

    /// The chain it belongs to, `null` if it belongs to none.
    @Nullable
    Branch branch() {
        var dossier = sent.subject();
        return dossier == null ? null : new Branch(device.id(), sent.command().epoch(), dossier);
    }

    Held waiting(Outcome.Waits waits) {
        return new Held(
                id(),
                device.id(),
                sent.command().epoch(),
                sent.op(),
                sent.text(),
                sent.subject(),
                waits.behind(),
                waits.reason(),
                waits.office());
    }
}
