// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.util.UUID;

/// Identity of an enrolled counter program.
public record DeviceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
