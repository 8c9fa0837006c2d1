// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import vn.motcua.model.wire.Messages.PushReply;

/// What became of a push.
public sealed interface Pushed {

    record Answered(PushReply reply) implements Pushed {}

    /// An op was left out: nothing was decided.
    ///
    /// @param op the one that is expected next
    record Gap(long op) implements Pushed {}
}
