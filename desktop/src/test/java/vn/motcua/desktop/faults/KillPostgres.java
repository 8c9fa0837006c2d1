// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.faults;

import java.util.Optional;
import java.util.Random;

/// PostgreSQL loses its power, all its processes at once; the centre lives on.
final class KillPostgres implements Fault {

    @Override
    public String name() {
        return "postgres-killed";
    }

    @Override
    public int weight() {
        return 20;
    }

    @Override
    public int kills() {
        return 1;
    }

    @Override
    public Optional<String> missing(Site site) {
        return site.postgres() == null ? Optional.of("this centre stands on H2") : Optional.empty();
    }

    @Override
    public Cure strike(Site site, Random random) throws Exception {
        var postgres = java.util.Objects.requireNonNull(site.postgres());
        Thread.sleep(random.nextInt(600));
        postgres.kill();
        Thread.sleep(random.nextInt(300));
        postgres.start();
        return OVER;
    }
}
