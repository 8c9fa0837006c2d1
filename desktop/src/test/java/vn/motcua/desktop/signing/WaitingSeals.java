// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.centre.IOFunction;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.SealMessages.SealLine;
import vn.motcua.model.wire.SealMessages.SealWaiting;

/// A centre where two things wait to be signed with its key, for the tests of the window.
final class WaitingSeals implements CentralServer {

    @Override
    public <T> T call(String path, Object body, Class<T> reply) {
        if (!path.equals("/v1/seal/waiting")) {
            throw new Problem(CentreProblem.UNREACHABLE);
        }
        return reply.cast(new SealWaiting(List.of(
                line("Giấy khai sinh · H17.242-261121-0042", false),
                line("Giấy xác nhận tình trạng hôn nhân · H17.242-261121-0043", true))));
    }

    private static SealLine line(String title, boolean own) {
        var officer = own ? Sample.signer().id() : Sample.clerk().id();
        var digest = PaperId.of(title.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .sha256();
        return new SealLine(new UUID(1, own ? 2 : 1), officer, own, Sample.NOW, title, null, digest);
    }

    @Override
    public void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from) {
        throw new Problem(CentreProblem.UNREACHABLE);
    }

    @Override
    public InputStream paper(PaperId paper) {
        throw new Problem(CentreProblem.UNREACHABLE);
    }

    @Override
    public Optional<byte[]> trust(long known) {
        return Optional.empty();
    }
}
