// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

/// Which of three values of a field shall stand; in the order of the columns.
public enum Choice {
    MINE,
    CENTRE,
    BASE
}
