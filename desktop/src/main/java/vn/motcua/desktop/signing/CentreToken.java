// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.SealMessages.SealAsk;
import vn.motcua.model.wire.SealMessages.SealReply;

/// Signs with the centre's key: asks, and waits until a second officer approves. The line may break meanwhile: the
/// request stands at the centre and is asked for again under its number.
final class CentreToken implements SigningToken {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CentralServer centre;
    private final SignerInfo info;
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private String title = "";

    CentreToken(CentralServer centre, SignerInfo info) {
        this.centre = centre;
        this.info = info;
    }

    @Override
    public SignerInfo info() {
        return info;
    }

    @Override
    public void about(String what) {
        title = what;
    }

    /// @throws Problem NOT_APPROVED, SEAL_REFUSED, of the centre
    @Override
    public byte[] sign(byte[] toBeSigned) {
        var attributes = Base64.getEncoder().encodeToString(toBeSigned);
        var ask = new SealAsk(UUID.randomUUID(), attributes, title, null);
        for (var left = PATIENCE.dividedBy(PAUSE); left > 0 && !isGivenUp(); left--) {
            var reply = said(ask);
            switch (reply.state()) {
                case "SIGNED" -> {
                    return Base64.getDecoder().decode(reply.signature());
                }
                case "REFUSED" -> throw new Problem(SigningProblem.SEAL_REFUSED, reply.reason());
                default -> pause();
            }
        }
        throw new Problem(SigningProblem.NOT_APPROVED);
    }

    private SealReply said(SealAsk ask) {
        try {
            return centre.call("/v1/seal", ask, SealReply.class);
        } catch (Problem problem) {
            if (problem.code() == CentreProblem.UNREACHABLE || problem.code() == CentreProblem.BUSY) {
                return new SealReply(ask.id(), "", "", "");
            }
            throw problem;
        }
    }

    private void pause() {
        try {
            var unused = givenUp.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            givenUp.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isGivenUp() {
        return givenUp.getCount() == 0;
    }

    @Override
    public boolean isOpen() {
        return !isGivenUp();
    }

    @Override
    public void giveUp() {
        givenUp.countDown();
    }

    @Override
    public void close() {
        // the key is elsewhere
    }
}
