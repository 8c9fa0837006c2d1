// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Base64;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;

/// A folder that lets anyone verify: `trust.cose`, the signed trust list, and `centre.pub`, the key to believe it by
/// (PEM). Whoever takes the folder over must get `centre.pub` by a way they trust.
public record TrustFolder(Path path) {

    private static final String LIST = "trust.cose";
    private static final String KEY = "centre.pub";

    /// @throws Problem `TRUST_FOLDER`, or of `seal` where the list is not the centre's
    public TrustList read() {
        try {
            var key = key(Files.readString(path.resolve(KEY)));
            return TrustList.decode(Files.readAllBytes(path.resolve(LIST)), key);
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(e, SignatureProblem.TRUST_FOLDER);
        }
    }

    /// The same, if none of this centre's that is newer was ever read on this machine.
    ///
    /// @throws Problem `TRUST_SEEN_NEWER`, and as [#read]
    public TrustList read(SeenTrust seen) {
        var list = read();
        try {
            seen.check(key(Files.readString(path.resolve(KEY))), list.version());
            return list;
        } catch (IOException e) {
            throw new Problem(e, SignatureProblem.TRUST_FOLDER);
        }
    }

    /// A list of the same centre's that stands there gives way to a newer one only: an old one played back would make
    /// valid again what was revoked since.
    ///
    /// @param list as the centre serves it
    /// @throws Problem `TRUST_OLDER`, `TRUST_FOLDER`
    public void write(byte[] list, PublicKey centre) {
        if (kept(centre) > TrustList.decode(list, centre).version()) {
            throw new Problem(SignatureProblem.TRUST_OLDER);
        }
        try {
            Files.createDirectories(path);
            var base64 = Base64.getEncoder().encodeToString(centre.getEncoded());
            Files.writeString(
                    path.resolve(KEY), "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
            Files.write(path.resolve(LIST), list);
        } catch (IOException e) {
            throw new Problem(e, SignatureProblem.TRUST_FOLDER);
        }
    }

    /// @return the version of this centre's list that stands there, -1 where none does
    private long kept(PublicKey centre) {
        try {
            return Files.exists(path.resolve(LIST))
                    ? TrustList.decode(Files.readAllBytes(path.resolve(LIST)), centre)
                            .version()
                    : -1;
        } catch (IOException | Problem another) {
            return -1;
        }
    }

    private static PublicKey key(String pem) {
        var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return SealKey.publicKey(Base64.getDecoder().decode(base64));
    }
}
