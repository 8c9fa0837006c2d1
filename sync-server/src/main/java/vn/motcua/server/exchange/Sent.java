// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import vn.motcua.model.command.Command;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.access.Hashes;

/// A command and the text it came in.
record Sent(Command command, String text) {

    /// @throws vn.motcua.model.problem.Problem UNREADABLE
    static Sent of(String text) {
        return new Sent(Wire.command(text), text);
    }

    long op() {
        return command.op();
    }

    /// By which a repeated command is recognised: SHA-256, hex.
    String hash() {
        return Hashes.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
