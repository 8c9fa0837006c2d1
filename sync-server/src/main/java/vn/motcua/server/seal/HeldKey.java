// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;

/// The centre's key as it was opened once: in a file, or in a security module that never gives it away.
interface HeldKey extends AutoCloseable {

    /// Its own certificate first.
    List<X509Certificate> chain();

    /// With SHA-256.
    byte[] sign(byte[] bytes) throws GeneralSecurityException, IOException;

    /// Whether it can still sign.
    boolean isOpen();

    @Override
    void close();
}
