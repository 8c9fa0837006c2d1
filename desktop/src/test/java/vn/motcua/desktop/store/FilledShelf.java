// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import java.io.ByteArrayInputStream;
import java.util.Random;
import vn.motcua.model.paper.PaperId;

/// A shelf with papers, for tests.
class FilledShelf extends FreshStore {

    PaperId keep(byte[] bytes) {
        return store.shelf().keep(new ByteArrayInputStream(bytes), "scan", null);
    }

    static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
