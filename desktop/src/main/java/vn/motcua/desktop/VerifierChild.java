// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import vn.motcua.desktop.signature.VerifierProcess;
import vn.motcua.desktop.signature.VerifierTalk;
import vn.motcua.desktop.stamp.SealQr;
import vn.motcua.desktop.worker.ParentPipe;

/// The process in which foreign PDFs are judged: the verifier of `signature` with the QR reader of `stamp`.
public final class VerifierChild {

    private VerifierChild() {}

    /// The line to such a process, which starts with the first file.
    public static VerifierProcess line() {
        return new VerifierProcess(VerifierChild.class);
    }

    public static void main(String... args) throws InterruptedException {
        new VerifierTalk(ParentPipe.open(args), SealQr::readAll).run();
    }
}
