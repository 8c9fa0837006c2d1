// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

/// What lies over the session. Esc takes it away.
public enum Sheet {
    NONE,
    PROCEDURES,
    SCAN,
    REVIEW
}
