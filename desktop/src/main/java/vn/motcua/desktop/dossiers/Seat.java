// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;

/// Where and by whom work is done.
///
/// @param desk short name of the desk, for example `Q03`
/// @param demo whether everything printed is marked as invented
public record Seat(Office office, Officer officer, String desk, boolean demo) {}
