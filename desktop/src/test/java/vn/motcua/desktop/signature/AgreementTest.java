// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A few of the documents of `./motcua bench agree`.
class AgreementTest {

    private static final int DOCUMENTS = Integer.getInteger("motcua.agree", 8);
    private static final long SEED = 7_000_021;

    @TempDir
    Path folder;

    @Test
    void pdfsigOpensslDssVeraPdfAndQpdfAgreeOnRandomDocumentsOfAllKindsAndLevels() throws Exception {
        try (var agreement = new Agreement(folder)) {
            for (var i = 0; i < DOCUMENTS; i++) {
                assertEquals(List.of(), agreement.document(SEED + i), "document " + (SEED + i));
            }
        }
    }
}
