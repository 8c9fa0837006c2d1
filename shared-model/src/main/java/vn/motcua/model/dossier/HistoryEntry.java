// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import vn.motcua.model.office.OfficerId;

/// One line of a dossier's history: append-only, written by the store itself.
///
/// @param version of the dossier after it
/// @param what name of the act, for example `ReceiveDossier`
/// @param note for people, may be empty
public record HistoryEntry(DossierId dossier, long version, Instant at, OfficerId by, String what, String note) {}
