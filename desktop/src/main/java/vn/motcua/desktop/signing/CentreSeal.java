// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.centre.CentreProblem;
import vn.motcua.desktop.signature.CoveredBytes;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signature.card.PinTries;
import vn.motcua.desktop.signature.card.TokenChoice;
import vn.motcua.desktop.signature.card.TokenOffer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.SealMessages.SealDecision;
import vn.motcua.model.wire.SealMessages.SealKeyReply;
import vn.motcua.model.wire.SealMessages.SealLine;
import vn.motcua.model.wire.SealMessages.SealReply;
import vn.motcua.model.wire.SealMessages.SealWaiting;

/// The key that is kept at the centre: it signs here what a second officer approves there or at another counter.
public final class CentreSeal {

    private final CentralServer centre;

    public CentreSeal(CentralServer centre) {
        this.centre = centre;
    }

    /// The key beside those of the machine; none while the centre is away, has no key, or the officer may not ask.
    Optional<TokenOffer> offer() {
        try {
            return Optional.of(new TokenOffer(TokenChoice.ofCentre(), "", SignerInfo.of(chain()), PinTries.ALL));
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    /// @throws Problem of the centre
    SigningToken open() {
        return new CentreToken(centre, SignerInfo.of(chain()));
    }

    /// What other officers asked for and nobody decided, and one's own.
    List<SealLine> waiting() {
        return centre.call("/v1/seal/waiting", Map.of(), SealWaiting.class).requests();
    }

    /// The document that somebody asks to have signed, as it will be but for the signature itself.
    ///
    /// @throws Problem of the centre, OTHER_DOCUMENT where it is not what would be signed
    byte[] document(SealLine line) {
        try (var in = centre.paper(new PaperId(line.digest()))) {
            var covered = in.readAllBytes();
            if (!PaperId.of(covered).sha256().equals(line.digest())) {
                throw new Problem(SigningProblem.OTHER_DOCUMENT);
            }
            return CoveredBytes.document(covered);
        } catch (IOException e) {
            throw new Problem(e, CentreProblem.UNREACHABLE);
        }
    }

    /// What was shown is what is signed.
    SealReply approve(SealLine line) {
        return decide(new SealDecision(line.id(), true, line.digest(), ""));
    }

    /// @param reason for the one who asked, never empty
    SealReply refuse(SealLine line, String reason) {
        return decide(new SealDecision(line.id(), false, line.digest(), reason));
    }

    private SealReply decide(SealDecision decision) {
        return centre.call("/v1/seal/decide", decision, SealReply.class);
    }

    private List<X509Certificate> chain() {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var chain = new ArrayList<X509Certificate>();
            for (var der :
                    centre.call("/v1/seal/key", Map.of(), SealKeyReply.class).chain()) {
                var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(der));
                chain.add((X509Certificate) factory.generateCertificate(bytes));
            }
            return chain;
        } catch (CertificateException e) {
            throw new Problem(e, SigningProblem.NO_TOKEN);
        }
    }
}
