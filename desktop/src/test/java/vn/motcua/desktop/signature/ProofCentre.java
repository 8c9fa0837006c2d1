// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.Sample;
import vn.motcua.model.command.DeviceId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.wire.ReferenceItem;
import vn.motcua.server.access.Caller;
import vn.motcua.server.blobs.KeepPapers;
import vn.motcua.server.blobs.OwnPapers;
import vn.motcua.server.blobs.Piece;
import vn.motcua.server.proof.Prover;
import vn.motcua.server.proof.RaiseProofs;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.Papers.Named;

/// A centre on a disk that keeps deposited results and their files, and raises their proofs.
final class ProofCentre {

    private final Path folder;
    private final Authorities authorities;
    private final AtomicReference<Instant> now;
    Database database;
    OwnPapers papers;
    private KeepPapers shelf;

    ProofCentre(Path folder, Authorities authorities, Instant now) {
        this.folder = folder;
        this.authorities = authorities;
        this.now = new AtomicReference<>(now);
        start();
    }

    /// A centre, now or after it was killed.
    void start() {
        database = Database.open("jdbc:h2:file:" + folder.resolve("centre") + ";CIPHER=AES", "sa", "key key");
        shelf = new KeepPapers(folder.resolve("papers"), new byte[32], database, clock(), new SecureRandom());
        papers = shelf.own();
    }

    /// The centre's time from now on.
    void at(Instant time) {
        now.set(time);
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return Clock.fixed(instant(), zone);
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    RaiseProofs raiseProofs() {
        var command = Prover.command(ChildCommand.classPath(ProofChild.class));
        return new RaiseProofs(
                database, papers, () -> new Prover(command), () -> List.of(authorities.anchor()), clock());
    }

    void wanted(String level, int days) {
        var json = "{\"office\":\"*\",\"proof\":\"%s\",\"tsa\":\"%s\",\"renewDays\":%d}"
                .formatted(level, authorities.tsa(), days);
        var item = new ReferenceItem(ReferenceItem.PROOF, "*", LocalDate.of(2020, 1, 1), json);
        database.write(tx -> tx.reference().put(item, now.get(), Sample.clerk().id()));
    }

    Result deposited(byte[] signed) {
        var paper = PaperId.of(signed);
        var result = Sample.result("KQ.X", "Giấy khai sinh").withPaper(paper);
        database.write(tx -> {
            tx.results().add(List.of(result));
            tx.papers().name(Sample.OFFICE, Map.of(paper, new Named(null, "Q03", now.get())));
        });
        return result;
    }

    /// The counter has sent the file.
    void arrived(byte[] signed) {
        var paper = PaperId.of(signed);
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(paper.sha256()));
        var id = new DeviceId(UUID.randomUUID());
        var device = new Device(id, Sample.OFFICE, "Q03", "-", "-", "-", now.get(), false);
        shelf.take(new Caller(device, Sample.clerk()), new Piece(paper, signed.length, 0, digest, signed));
    }

    void restart() {
        database.close();
        start();
    }

    Result now(Result result) {
        return database.inTransaction(tx -> tx.results().find(result.id())).orElseThrow();
    }

    byte[] bytes(Result result) throws Exception {
        try (var in = papers.read(Sample.OFFICE, java.util.Objects.requireNonNull(result.paper()))) {
            return in.readAllBytes();
        }
    }
}
