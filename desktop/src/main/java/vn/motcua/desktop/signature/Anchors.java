// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.util.List;

/// Authorities that are trusted, as DSS wants them.
final class Anchors {

    private Anchors() {}

    /// @param certificates DER; one that is no certificate vouches for nobody
    static CommonTrustedCertificateSource of(List<byte[]> certificates) {
        var source = new CommonTrustedCertificateSource();
        for (var certificate : certificates) {
            try {
                source.addCertificate(DSSUtils.loadCertificate(certificate));
            } catch (DSSException e) {
                continue;
            }
        }
        return source;
    }
}
