// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.util.List;

/// The first line to a [FileChild].
///
/// @param dpi for PDFs: dots per inch of the drawn pages
/// @param files all files, by path
/// @param from the first one to take, from 0: the ones before were taken by a child that is gone
record FileAsk(int dpi, List<String> files, int from) {}
