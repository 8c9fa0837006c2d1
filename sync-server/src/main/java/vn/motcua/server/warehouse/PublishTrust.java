// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.warehouse;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.result.Result;
import vn.motcua.model.seal.SealPublicKey;
import vn.motcua.model.seal.StatusList;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.store.Database;
import vn.motcua.server.store.Device;
import vn.motcua.server.store.Tx;

/// The signed list that counters verify with while the centre is away: seal keys of all devices, results that no
/// longer hold, and the authorities ([TrustAnchors]) whose signatures on PDFs are trusted.
public final class PublishTrust {

    /// How long a list is believed.
    private static final Duration HOLDS = Duration.ofDays(90);

    private static final Duration RENEWED = Duration.ofDays(30);

    private final Database database;
    private final PrivateKey trustKey;
    private final TrustAnchors anchors;
    private final Clock clock;
    private @Nullable Signed last;

    public PublishTrust(Database database, PrivateKey trustKey, Path anchors, Clock clock) {
        this.database = database;
        this.trustKey = trustKey;
        this.anchors = new TrustAnchors(anchors);
        this.clock = clock;
    }

    /// A list as it was signed.
    ///
    /// @param tally what it was made from, in short: where that is the same, so is the list
    private record Signed(String tally, TrustList list, byte[] bytes) {}

    /// The list, if it is newer than the one that is known; its version grows with every change of statuses, keys or
    /// anchors. One list at a time, so that no two contents bear one number.
    ///
    /// @param known version of the list that the caller has, -1 for none
    public Optional<byte[]> newerThan(long known) {
        var newest = newest();
        return newest.list().version() > known ? Optional.of(newest.bytes()) : Optional.empty();
    }

    /// The Token Status List of a seal key, all valid for one that sealed nothing that ended.
    ///
    /// @param sealKey its id, 16 hex digits
    /// @return the token, signed; empty for a key that no device of ours has
    public Optional<byte[]> statusList(String sealKey) {
        var list = newest().list();
        return list.statusLists().stream()
                .filter(one -> one.keyId().equals(sealKey))
                .findFirst()
                .or(() -> list.sealKey(sealKey).map(_ -> nothingEnded(list, sealKey)))
                .map(one -> one.encode(trustKey));
    }

    private StatusList nothingEnded(TrustList list, String sealKey) {
        var highest = database.inTransaction(tx -> tx.results().highest(sealKey));
        return StatusList.of(sealKey, list.asOf(), list.asOf().plus(HOLDS), highest, Map.of());
    }

    private synchronized Signed newest() {
        var authorities = anchors.all();
        var tally = database.inTransaction(
                tx -> tx.devices().tally() + " " + tx.results().tally() + " " + hash(authorities) + " " + renewal());
        if (last == null || !last.tally().equals(tally)) {
            last = sign(tally, authorities);
        }
        return last;
    }

    private Signed sign(String tally, List<TrustAnchor> authorities) {
        var certificates = authorities.stream().map(TrustAnchor::certificate).toList();
        var named = authorities.stream().map(TrustAnchor::authority).toList();
        var now = clock.instant();
        var list = database.inTransaction(tx -> {
            var keys = tx.devices().all().stream().map(PublishTrust::sealKey).toList();
            var ended = tx.results().ended();
            var bare = new TrustList(0, Instant.EPOCH, keys, certificates, List.of(), ended, named);
            var lists = tx.results().endedByKey();
            var content = PaperId.of(bare.encode(trustKey)).sha256() + " " + lists + " " + renewal();
            var version =
                    TrustVersion.of(tx, PaperId.of(content.getBytes(US_ASCII)).sha256());
            return new TrustList(
                    version, now, keys, certificates, List.of(), ended, named, lists(tx, lists, now), now.plus(HOLDS));
        });
        return new Signed(tally, list, list.encode(trustKey));
    }

    /// Another number when it is time for a fresh list although nothing changed: none must run out at a counter.
    private long renewal() {
        return clock.instant().getEpochSecond() / RENEWED.toSeconds();
    }

    private static List<StatusList> lists(Tx tx, Map<String, Map<Integer, Result.Status>> ended, Instant now) {
        return ended.entrySet().stream()
                .map(one -> StatusList.of(
                        one.getKey(), now, now.plus(HOLDS), tx.results().highest(one.getKey()), one.getValue()))
                .toList();
    }

    private static String hash(List<TrustAnchor> authorities) {
        var all = authorities.stream().map(TrustAnchor::authority).toList();
        return PaperId.of(Wire.write(all)).sha256();
    }

    private static SealPublicKey sealKey(Device device) {
        return new SealPublicKey(
                Base64.getDecoder().decode(device.sealKey()),
                device.office(),
                device.enrolledAt().minusSeconds(60),
                null,
                device.revoked());
    }

    /// Certificates of the authorities whose signatures are trusted, DER.
    public List<byte[]> authorities() {
        return anchors.all().stream().map(TrustAnchor::certificate).toList();
    }
}
