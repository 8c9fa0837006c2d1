// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import org.jspecify.annotations.Nullable;

/// An event as it stands in the centre's log: its body is kept as it was written, so that what a program does not know
/// yet is not lost, and so that both sides sum up the same bytes.
///
/// @param seq number within the scope, without gaps
/// @param cause the command that led to it, `null` where the centre acted by itself
/// @param body JSON text of an [Event.Body]
public record EventLine(Scope scope, long seq, @Nullable CommandId cause, String body) {}
