// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import vn.motcua.model.command.DeviceId;

/// What proves to the centre which device calls.
///
/// @param secret base64url, given once at enrolment
public record Credential(DeviceId device, String secret) {

    String header() {
        return device + "." + secret;
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "Credential[" + device + "]";
    }
}
