// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.util.UUID;

/// Identity of a command, made at the counter and never used again: what makes a repeat harmless.
public record CommandId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
