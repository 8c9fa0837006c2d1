// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.swap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.problem.Problem;

/// How the entries of an export are sealed: AES-256-GCM under a key of this export alone, the number of the entry as
/// nonce, its name authenticated, so that none can be swapped or left out unseen (the manifest names them all).
final class SealedZip {

    static final String LABEL = "label.json";
    static final String MANIFEST = "manifest";
    /// Plain bytes of one entry at most.
    static final int PIECE = 1 << 20;

    private static final int TAG_BITS = 128;

    private SealedZip() {}

    /// Name of a piece of the n-th paper.
    static String piece(int paper, int piece) {
        return "papers/%05d/%05d".formatted(paper, piece);
    }

    static byte[] seal(StoreKey key, String name, byte[] plain) {
        return crypt(Cipher.ENCRYPT_MODE, key, name, plain);
    }

    /// @throws Problem DAMAGED
    static byte[] open(StoreKey key, String name, byte[] sealed) {
        return crypt(Cipher.DECRYPT_MODE, key, name, sealed);
    }

    private static byte[] crypt(int mode, StoreKey key, String name, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce(name)));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new Problem(e, SwapProblem.DAMAGED);
        }
    }

    /// Twelve bytes, another for each entry: the numbers of paper and piece, both zero for the manifest.
    private static byte[] nonce(String name) {
        var nonce = ByteBuffer.allocate(12);
        if (!name.equals(MANIFEST)) {
            var parts = name.split("/");
            nonce.putInt(4, Integer.parseInt(parts[1]) + 1).putInt(8, Integer.parseInt(parts[2]));
        }
        return nonce.array();
    }
}
