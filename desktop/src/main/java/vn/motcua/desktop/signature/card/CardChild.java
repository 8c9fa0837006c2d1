// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import vn.motcua.desktop.worker.ParentPipe;

/// The process in which a PKCS#11 module runs.
final class CardChild {

    private CardChild() {}

    public static void main(String... args) throws InterruptedException {
        new CardTalk(ParentPipe.open(args), Cryptoki::load).run();
    }
}
