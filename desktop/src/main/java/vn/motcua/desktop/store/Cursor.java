// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

/// How far a scope's log was read.
///
/// @param seq number of the last event taken in
/// @param generation of the log it was read from, 0 where it is not known
/// @param checksum [vn.motcua.model.command.Chain] over the bodies up to there, empty where it is not known
public record Cursor(long seq, long generation, String checksum) {

    static final Cursor START = new Cursor(0, 0, vn.motcua.model.command.Chain.START);
}
