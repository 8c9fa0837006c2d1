// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import vn.motcua.desktop.signature.SigningToken;

/// EU DSS signing PAdES B with the same key.
final class DssPeer {

    private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
    private final SigningToken token;
    private final SignatureAlgorithm algorithm;

    DssPeer(SigningToken token, SignatureAlgorithm algorithm) {
        this.token = token;
        this.algorithm = algorithm;
    }

    /// An invisible signature.
    void sign(byte[] pdf) {
        sign(pdf, parameters());
    }

    /// @param picture PNG that the signature field shows, 36 mm square
    void sign(byte[] pdf, byte[] picture) {
        var parameters = parameters();
        var image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(picture, "seal.png"));
        var field = new SignatureFieldParameters();
        field.setPage(1);
        field.setOriginX(SignWorks.LEFT);
        field.setOriginY(SignWorks.LOW);
        field.setWidth(SignWorks.EDGE);
        field.setHeight(SignWorks.EDGE);
        image.setFieldParameters(field);
        parameters.setImageParameters(image);
        sign(pdf, parameters);
    }

    private PAdESSignatureParameters parameters() {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        var chain = token.info().chain().stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        return parameters;
    }

    private void sign(byte[] pdf, PAdESSignatureParameters parameters) {
        var document = new InMemoryDocument(pdf);
        var data = service.getDataToSign(document, parameters);
        service.signDocument(document, parameters, new SignatureValue(algorithm, token.sign(data.getBytes())));
    }
}
