// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import vn.motcua.desktop.worker.ParentPipe;

/// The process in which files from outside are opened: pictures and PDFs that nobody vouches for.
final class FileChild {

    private FileChild() {}

    public static void main(String... args) throws InterruptedException {
        var parent = ParentPipe.open(args);
        parent.next(Ask.class);
        parent.send(Told.end());
    }
}
