// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.List;

/// A family of scanners that this machine may reach: SANE, eSCL, TWAIN. [Scanners] puts them into one list.
public interface ScannerDriver extends Scanner {

    /// Whether a [Device#name] is of this family, told by its beginning (`escl:`, `twain:`; all other names are
    // SANE's).
    boolean knows(String device);

    /// The devices that answer now. May take seconds; to give up, interrupt the thread.
    ///
    /// @throws vn.motcua.model.problem.Problem NO_LIBRARY if the family's software is not on this machine
    List<Device> devices();

    /// @throws vn.motcua.model.problem.Problem NOT_FOUND if the device does not answer
    Abilities abilities(String device);
}
