// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.blobs;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.PaperId;
import vn.motcua.server.Centre;
import vn.motcua.server.access.Caller;
import vn.motcua.server.store.Papers;

/// Papers of a centre and a paper of 300,000 bytes to send to it, for tests.
class PaperShelf {

    @TempDir
    Path folder;

    final byte[] bytes = new byte[300_000];
    volatile Clock clock = Centre.CLOCK;
    Centre centre;
    KeepPapers papers;
    Caller caller;
    PaperId paper;

    @BeforeEach
    void open() {
        centre = Centre.on(Centre.Kind.H2, folder);
        var told = new Clock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return clock.withZone(zone);
            }
        };
        papers = new KeepPapers(folder.resolve("papers"), new byte[32], centre.database(), told, new SecureRandom());
        caller = centre.caller();
        new Random(1).nextBytes(bytes);
        Arrays.fill(bytes, 0, 100, (byte) 'P');
        paper = PaperId.of(bytes);
        centre.database()
                .write(tx -> tx.papers().name(Sample.OFFICE, paper, new Papers.Named(null, "Q03", Sample.NOW)));
    }

    @AfterEach
    void close() {
        centre.close();
    }

    Piece piece(int from, int to) {
        var part = Arrays.copyOfRange(bytes, from, to);
        return new Piece(paper, bytes.length, from, digest(part), part);
    }

    static String digest(byte[] part) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(part));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void send() {
        papers.take(caller, piece(0, 100_000));
        papers.take(caller, piece(100_000, 300_000));
    }

    List<PaperId> missing() {
        return papers.missing(caller).papers().stream().map(m -> m.paper()).toList();
    }
}
