// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.SealMessages.SealAsk;
import vn.motcua.model.wire.SealMessages.SealDecision;
import vn.motcua.server.access.Caller;
import vn.motcua.server.blobs.KeepPapers;
import vn.motcua.server.blobs.Piece;
import vn.motcua.server.seal.SealDesk;

/// Calls the centre's seal desk in this process.
class ShortLine implements CentralServer {

    private final SealDesk desk;
    private final KeepPapers shelf;
    private final Caller caller;

    ShortLine(SealDesk desk, KeepPapers shelf, Caller caller) {
        this.desk = desk;
        this.shelf = shelf;
        this.caller = caller;
    }

    @Override
    public <T> T call(String path, Object body, Class<T> reply) {
        return reply.cast(
                switch (path) {
                    case "/v1/seal/key" -> desk.key();
                    case "/v1/seal" -> desk.ask(caller, (SealAsk) body);
                    case "/v1/seal/waiting" -> desk.waiting(caller);
                    case "/v1/seal/decide" -> desk.decide(caller, (SealDecision) body);
                    default -> throw new Problem(CentreProblem.FORBIDDEN);
                });
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        try (var in = from.apply(0L)) {
            var bytes = in.readAllBytes();
            var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(paper.sha256()));
            shelf.take(caller, new Piece(paper, size, 0, digest, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream paper(PaperId paper) {
        return shelf.open(caller, paper, 0).bytes();
    }

    @Override
    public Optional<byte[]> trust(long known) {
        return Optional.empty();
    }
}
