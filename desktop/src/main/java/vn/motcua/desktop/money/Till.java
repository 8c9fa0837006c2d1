// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.money;

import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;

/// Where and by whom money is taken.
///
/// @param office that takes it
/// @param desk short name of the counter, for example `Q03`
/// @param demo whether everything printed is marked as invented
public record Till(Office office, String desk, Officer officer, boolean demo) {}
