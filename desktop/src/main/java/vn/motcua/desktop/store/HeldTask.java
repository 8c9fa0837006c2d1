// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import vn.motcua.model.command.Command;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.command.Refusal;

/// A command of some counter of the office that waits at the centre for a supervisor.
///
/// @param reason why it is held
/// @param desk short name of the desk it came from
public record HeldTask(CommandId id, Command command, Refusal reason, DeviceId device, String desk) {}
