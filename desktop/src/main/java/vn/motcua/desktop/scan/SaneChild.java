// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import vn.motcua.desktop.worker.ParentPipe;

/// The process in which scanner drivers run.
final class SaneChild {

    private SaneChild() {}

    public static void main(String... args) throws InterruptedException {
        var parent = ParentPipe.open(args);
        parent.next(Ask.class);
        parent.send(Told.end());
    }
}
