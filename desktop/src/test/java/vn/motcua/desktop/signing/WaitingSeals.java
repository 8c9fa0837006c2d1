// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.ProofMessages.ProofLine;
import vn.motcua.model.wire.ProofMessages.ProofsWaiting;
import vn.motcua.model.wire.SealMessages.SealLine;
import vn.motcua.model.wire.SealMessages.SealWaiting;

/// A centre where two things wait to be signed with its key, for the tests of the window.
final class WaitingSeals implements CentralServer {

    private final byte[] covered;

    /// @param covered what a signature of it would cover
    WaitingSeals(byte[] covered) {
        this.covered = covered;
    }

    /// As the desk of who asks sends it.
    static byte[] covered(byte[] pdf, SigningToken key) {
        var shown = new AtomicReference<byte[]>();
        var waiting = new SigningToken() {
            @Override
            public SignerInfo info() {
                return key.info();
            }

            @Override
            public boolean waits() {
                return true;
            }

            @Override
            public void shows(byte[] bytes) {
                shown.set(bytes);
            }

            @Override
            public byte[] sign(byte[] toBeSigned) {
                return key.sign(toBeSigned);
            }

            @Override
            public void close() {
                key.close();
            }
        };
        var unused = new PdfSigner().sign(pdf, waiting, new SignatureNote("Giấy khai sinh", "Đà Nẵng"), Sample.NOW);
        return shown.get();
    }

    @Override
    public <T> T call(String path, Object body, Class<T> reply) {
        if (path.equals("/v1/proofs/waiting")) {
            return reply.cast(new ProofsWaiting(List.of(
                    new ProofLine("B", "LTA", "signature.AUTHORITY_SILENT", 12, Sample.NOW.minusSeconds(5400)),
                    new ProofLine("T", "LTA", "", 3, Sample.NOW.minusSeconds(300)))));
        }
        if (!path.equals("/v1/seal/waiting")) {
            throw new Problem(CentreProblem.UNREACHABLE);
        }
        return reply.cast(new SealWaiting(List.of(
                line("Giấy khai sinh · H17.242-261121-0042", false),
                line("Giấy xác nhận tình trạng hôn nhân · H17.242-261121-0043", true))));
    }

    private SealLine line(String title, boolean own) {
        var officer = own ? Sample.signer().id() : Sample.clerk().id();
        var digest = PaperId.of(covered).sha256();
        return new SealLine(new UUID(1, own ? 2 : 1), officer, own, Sample.NOW, title, null, digest);
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        throw new Problem(CentreProblem.UNREACHABLE);
    }

    @Override
    public InputStream paper(PaperId paper) {
        return new ByteArrayInputStream(covered);
    }

    @Override
    public Optional<byte[]> trust(long known) {
        return Optional.empty();
    }
}
