// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

/// How many of a dossier's papers are whole at the centre: "3/4 giấy tờ đã tới".
///
/// @param of how many it names
public record Arrived(int have, int of) {

    public boolean all() {
        return have == of;
    }
}
