// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;

/// A result as a file: the one that somebody brings, the one that was signed.
final class ResultFile {

    /// A result is a few pages; anything larger was not meant.
    static final long MOST_BYTES = 64L << 20;

    private ResultFile() {}

    /// @throws Problem TOO_LARGE, FILE_UNREADABLE
    static byte[] read(Path pdf) {
        try {
            if (Files.size(pdf) > MOST_BYTES) {
                throw new Problem(SigningProblem.TOO_LARGE, MOST_BYTES >> 20);
            }
            return Files.readAllBytes(pdf);
        } catch (IOException e) {
            throw new Problem(e, SigningProblem.FILE_UNREADABLE);
        }
    }

    /// The signed file once there is one, else the one that was brought.
    static byte[] newest(ResultItem item, Store store) throws IOException {
        var paper = item.dossier()
                .result()
                .flatMap(store.results()::find)
                .map(Result::paper)
                .orElse(null);
        if (paper == null) {
            return item.file().orElseThrow();
        }
        var here = store.shelf().has(paper)
                ? paper
                : store.results().signedHere(item.dossier().id()).orElse(paper);
        try (var in = store.shelf().open(here)) {
            return in.readAllBytes();
        }
    }
}
