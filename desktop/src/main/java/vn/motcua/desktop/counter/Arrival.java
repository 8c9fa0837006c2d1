// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

/// Whom a code brought to the desk.
public sealed interface Arrival {

    record Known(CitizenFile file) implements Arrival {}

    /// A key of an app (My Portal, VNeID) that nobody has bound yet.
    ///
    /// @param keyHash SHA-256 of the payload, lower-case hex; the payload is not kept
    record Unbound(String keyHash) implements Arrival {}
}
