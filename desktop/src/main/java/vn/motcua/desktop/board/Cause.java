// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.board;

/// Why a dossier is late, for statistics.
public enum Cause {
    /// Another body's answer is awaited, for example the verification of a criminal record.
    OUTSIDE,
    /// More work than people.
    LOAD,
    /// Somebody is away.
    STAFF,
    /// A machine or a network did not work.
    SYSTEM,
    /// The case itself is hard.
    COMPLEX
}
