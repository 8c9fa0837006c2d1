// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.CommandId;
import vn.motcua.model.command.Event;
import vn.motcua.model.command.Scope;

/// An event that has no number yet.
public record NewEvent(Scope scope, @Nullable CommandId cause, Event.Body body) {}
