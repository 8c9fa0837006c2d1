// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.List;
import java.util.Optional;

/// A family of scanners that this machine may reach: SANE, eSCL, TWAIN. [Scanners] puts them into one list.
public interface ScannerDriver extends Scanner {

    /// Whether a [Device#name] is of this family, told by its beginning (`escl:`, `twain:`; all other names are
    /// SANE's).
    boolean knows(String device);

    /// The devices that answer now. May take seconds; to give up, interrupt the thread.
    ///
    /// @throws vn.motcua.model.problem.Problem NO_LIBRARY if the family's software is not on this machine
    List<Device> devices();

    /// @throws vn.motcua.model.problem.Problem NOT_FOUND if the device does not answer
    Abilities abilities(String device);

    /// Whether the device answers now.
    default boolean answers(String device) {
        return devices().stream().anyMatch(d -> d.name().equals(device));
    }

    /// Whether [#answers] costs no more than a packet to and fro.
    default boolean answersLightly() {
        return false;
    }

    /// The device at an address as a person types it; empty if this family has no addresses.
    default Optional<Device> at(String address) {
        return Optional.empty();
    }
}
