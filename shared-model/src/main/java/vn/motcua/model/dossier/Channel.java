// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

/// How a dossier was filed (kênh thực hiện; national codes 1 counter, 2 online, 3 public post).
public enum Channel {
    COUNTER,
    ONLINE,
    POST
}
