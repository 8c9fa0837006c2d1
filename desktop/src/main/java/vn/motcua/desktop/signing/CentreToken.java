// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.model.paper.PaperId;
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
    private final String title;
    private final CountDownLatch givenUp;
    private byte[] covered = {};

    CentreToken(CentralServer centre, SignerInfo info) {
        this(centre, info, "", new CountDownLatch(1));
    }

    private CentreToken(CentralServer centre, SignerInfo info, String title, CountDownLatch givenUp) {
        this.centre = centre;
        this.info = info;
        this.title = title;
        this.givenUp = givenUp;
    }

    @Override
    public SignerInfo info() {
        return info;
    }

    /// One document of many that are asked for at once.
    @Override
    public SigningToken about(String what) {
        return new CentreToken(centre, info, what, givenUp);
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public void shows(byte[] bytes) {
        covered = bytes;
    }

    /// @throws Problem NOT_APPROVED, SEAL_REFUSED, of the centre
    @Override
    public byte[] sign(byte[] toBeSigned) {
        var attributes = Base64.getEncoder().encodeToString(toBeSigned);
        var ask = new SealAsk(UUID.randomUUID(), attributes, title, null);
        var sent = false;
        for (var left = PATIENCE.dividedBy(PAUSE); left > 0 && !isGivenUp(); left--) {
            var reply = said(ask);
            switch (reply.state()) {
                case "SIGNED" -> {
                    return Base64.getDecoder().decode(reply.signature());
                }
                case "REFUSED" -> throw new Problem(SigningProblem.SEAL_REFUSED, reply.reason());
                case "EXPIRED" -> throw new Problem(SigningProblem.NOT_APPROVED);
                default -> {
                    sent = sent || "WAITING".equals(reply.state()) && sends();
                    pause();
                }
            }
        }
        throw new Problem(SigningProblem.NOT_APPROVED);
    }

    /// For the one who approves it: without, nobody can.
    ///
    /// @return whether it is there
    private boolean sends() {
        try {
            var paper = PaperId.of(covered);
            centre.sendPaper(
                    paper,
                    covered.length,
                    from -> new ByteArrayInputStream(covered, from.intValue(), covered.length - from.intValue()));
            return true;
        } catch (Problem problem) {
            if (isAway(problem)) {
                return false;
            }
            throw problem;
        }
    }

    private static boolean isAway(Problem problem) {
        return problem.code() == CentreProblem.UNREACHABLE || problem.code() == CentreProblem.BUSY;
    }

    private SealReply said(SealAsk ask) {
        try {
            return centre.call("/v1/seal", ask, SealReply.class);
        } catch (Problem problem) {
            if (isAway(problem)) {
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
