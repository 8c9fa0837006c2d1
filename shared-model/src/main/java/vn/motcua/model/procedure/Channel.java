// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

/// How a dossier comes in (kênh thực hiện); national codes 1, 2, 3.
public enum Channel {
    COUNTER(1),
    ONLINE(2),
    POST(3);

    private final int national;

    Channel(int national) {
        this.national = national;
    }

    /// Code of the national portal (KenhThucHien).
    public int national() {
        return national;
    }
}
