// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Optional;
import java.util.Random;

/// One kind of trouble that can befall a site.
interface Fault {

    /// Ends a trouble that lasts.
    interface Cure {
        void heal() throws Exception;
    }

    /// Nothing is left to heal.
    Cure OVER = () -> {};

    String name();

    /// How often it strikes, against the others.
    int weight();

    /// Processes that die each time it strikes.
    default int kills() {
        return 0;
    }

    /// Why it cannot be tried on this site or this machine, empty where it can.
    default Optional<String> missing(Site site) {
        return Optional.empty();
    }

    /// For faults of the line below TCP: they need a network of the counter's own.
    static Optional<String> withoutOwnNet(Site site) {
        return site.counters().getFirst().net().isOwn()
                ? Optional.empty()
                : Optional.of("needs root or user namespaces, and ip, nft and tc");
    }

    /// @return what ends it, [#OVER] where nothing lasts
    Cure strike(Site site, Random random) throws Exception;
}
