// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.model.seal.SealKey;

/// Runs worlds one after the other on disks made once.
final class Simulation implements AutoCloseable {

    private static final int MOST_COUNTERS = 8;
    private static final KeyPair RECOVERY = recovery();

    private final Disks disks;
    private final List<SealKey> keys = keys();

    Simulation() {
        // parts that die in the middle of things say so
        ((Logger) LoggerFactory.getLogger("vn.motcua.server")).setLevel(Level.OFF);
        ((Logger) LoggerFactory.getLogger("org")).setLevel(Level.OFF);
        disks = new Disks();
    }

    World.Outcome run(long seed) {
        return run(seed, UnaryOperator.identity(), _ -> {});
    }

    /// @param way laid around each counter's way to the centre
    /// @param listener hears each line of the trace
    World.Outcome run(long seed, UnaryOperator<CentralServer> way, Consumer<String> listener) {
        try {
            return new World(seed, disks, new World.Keys(keys, RECOVERY), way, listener).run();
        } finally {
            disks.clear();
        }
    }

    /// The same in every run: a trace must not depend on them.
    private static List<SealKey> keys() {
        var chance = Chance.of(0);
        var keys = new ArrayList<SealKey>();
        try {
            var pairs = KeyPairGenerator.getInstance("Ed25519");
            for (var i = 0; i < MOST_COUNTERS; i++) {
                pairs.initialize(255, chance.secure());
                var pair = pairs.generateKeyPair();
                keys.add(new SealKey(pair.getPrivate(), pair.getPublic()));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return keys;
    }

    private static KeyPair recovery() {
        try {
            var pairs = KeyPairGenerator.getInstance("RSA");
            pairs.initialize(2048, Chance.of(0).secure());
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        disks.close();
    }
}
