// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.model.office.Officer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.RemoteProblem;
import vn.motcua.model.wire.Messages;
import vn.motcua.model.wire.Wire;
import vn.motcua.server.blobs.KeepPapers;
import vn.motcua.server.blobs.Piece;

/// The way from one counter to the centre: every message as bytes, through all that may befall it.
final class FaultyWire implements CentralServer {

    /// In bytes: small, so that papers travel in many.
    private static final int CHUNK = 700;

    private static final int MOST_CHUNKS = 100;

    private final SimulatedCentre centre;
    private final Weather weather;
    private final String credential;
    private @Nullable String session;
    private int callsLeft = Integer.MAX_VALUE;
    private boolean outdated;

    FaultyWire(SimulatedCentre centre, Weather weather, String credential) {
        this.centre = centre;
        this.weather = weather;
        this.credential = credential;
    }

    /// The line breaks after so many calls from here.
    void breakAfter(int calls) {
        callsLeft = calls;
    }

    void mend() {
        callsLeft = Integer.MAX_VALUE;
    }

    /// From here on the centre takes this counter's work, and tells it nothing new.
    void outdated(boolean outdated) {
        this.outdated = outdated;
    }

    boolean isOutdated() {
        return outdated;
    }

    void signIn(Officer officer) {
        passOrBreak();
        session = centre.signIn(credential, officer);
    }

    void signOut() {
        session = null;
    }

    private void passOrBreak() {
        if (callsLeft-- <= 0) {
            throw new Problem(CentreProblem.UNREACHABLE);
        }
    }

    private byte[] carry(String path, byte[] body, @Nullable Piece piece) {
        passOrBreak();
        if (session == null) {
            throw new Problem(CentreProblem.UNAUTHORISED);
        }
        return weather.carry(centre, new Request(credential, session, path, body, piece));
    }

    @Override
    public <T> T call(String path, Object body, Class<T> reply) {
        if (outdated && !Request.OF_EVERY_VERSION.contains(path)) {
            throw new Problem(new RemoteProblem("http", "OTHER_PROTOCOL"));
        }
        return Wire.read(carry(path, Wire.write(body), null), reply);
    }

    /// A snapshot from a byte on; the line may break at any byte of it, also after the last.
    @Override
    public InputStream open(String path, long from) {
        var bytes = carry(path, Long.toString(from).getBytes(StandardCharsets.UTF_8), null);
        var whole = new ByteArrayInputStream(bytes);
        var arriving = weather.breaksIn(bytes.length);
        return arriving < 0
                ? whole
                : new SequenceInputStream(new ByteArrayInputStream(bytes, 0, arriving), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the line broke");
                    }
                });
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        sendPaper(paper, size, offset(paper), from, _ -> {});
    }

    @Override
    public void sendPaper(
            PaperId paper, long size, long have, IOFunction<Long, InputStream> from, LongConsumer arrived) {
        var at = have;
        for (var chunk = 0; at >= 0; chunk++) {
            if (chunk > MOST_CHUNKS) {
                throw new Problem(CentreProblem.UNREACHABLE);
            }
            at = send(paper, size, at, from);
            arrived.accept(at < 0 ? size : at);
        }
    }

    private long offset(PaperId paper) {
        var reply = call("/v1/blobs/query", new Messages.BlobQuery(List.of(paper)), Messages.BlobReply.class);
        return reply.have().contains(paper) ? -1 : reply.partial().getOrDefault(paper, 0L);
    }

    /// @return where to go on, -1 when the centre has all
    private long send(PaperId paper, long size, long at, IOFunction<Long, InputStream> from) {
        try (var in = from.apply(at)) {
            var bytes = in.readNBytes(CHUNK);
            var piece = new Piece(paper, size, at, digest(bytes), bytes);
            var taken = new String(carry(Request.PIECE, new byte[0], piece), StandardCharsets.UTF_8).split(" ");
            var next = Long.parseLong(taken[1]);
            return switch (KeepPapers.Taken.How.valueOf(taken[0])) {
                case WHOLE -> -1;
                case ANOTHER_SENDS -> throw new Problem(CentreProblem.ANOTHER_SENDS);
                case TAKEN, OTHER_OFFSET, DAMAGED -> next >= size ? offset(paper) : next;
            };
        } catch (IOException e) {
            throw new Problem(e, CentreProblem.UNREACHABLE);
        }
    }

    @Override
    public InputStream paper(PaperId paper) {
        var bytes = carry(Request.PAPER, paper.sha256().getBytes(StandardCharsets.UTF_8), null);
        if (!PaperId.of(bytes).equals(paper)) {
            throw new Problem(CentreProblem.PAPER_CHANGED);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Optional<byte[]> trust(long known) {
        throw new Problem(CentreProblem.UNREACHABLE);
    }

    private static String digest(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
