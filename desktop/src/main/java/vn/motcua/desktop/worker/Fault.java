// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line in which the child names a problem. Any other line read as this one has no key.
///
/// @param problem a message key, for example `scan.NO_PAPER`
record Fault(@Nullable String problem, @Nullable List<String> args) {}
