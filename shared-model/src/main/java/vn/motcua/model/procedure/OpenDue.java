// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDateTime;

/// A promise that is still open: when the clock of a dossier started, and what was promised. Not for one that was
/// re-appointed or waits for a supplement: its day was set by people.
///
/// @param dossier whatever names it
/// @param from when it was handed in, or its clock started anew
public record OpenDue<K>(K dossier, LocalDateTime from, TimeLimit limit, LocalDateTime due) {}
