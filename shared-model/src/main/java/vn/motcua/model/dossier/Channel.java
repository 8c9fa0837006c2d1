// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

/// How a dossier was filed (kênh thực hiện; national codes 1 counter, 2 online, 3 public post).
public enum Channel {
    COUNTER,
    ONLINE,
    POST;

    /// The same as time limits and fees are listed by.
    public vn.motcua.model.procedure.Channel paying() {
        return switch (this) {
            case COUNTER -> vn.motcua.model.procedure.Channel.COUNTER;
            case ONLINE -> vn.motcua.model.procedure.Channel.ONLINE;
            case POST -> vn.motcua.model.procedure.Channel.POST;
        };
    }
}
