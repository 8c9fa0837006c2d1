// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.shell;

import vn.motcua.model.office.Officer;

/// Where this window stands and for whom.
///
/// @param desk as the officer knows it, for example `Quầy 03`
/// @param unit name of the office
/// @param demo whether all data is made up, which the window then never lets anyone forget
/// @param readOnly whether the offline lease had ended at sign-in
public record Place(String desk, String unit, Officer officer, boolean demo, boolean readOnly) {}
