// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.Result;

/// A result as a file: the one that somebody brings, the one that was signed.
public final class ResultFile {

    /// A result is a few pages; anything larger was not meant.
    static final long MOST_BYTES = 64L << 20;

    private ResultFile() {}

    /// @throws Problem TOO_LARGE, FILE_UNREADABLE; why it must not be opened here
    static byte[] read(Path pdf, Outside outside) {
        try {
            if (Files.size(pdf) > MOST_BYTES) {
                throw new Problem(SigningProblem.TOO_LARGE, MOST_BYTES >> 20);
            }
            var bytes = Files.readAllBytes(pdf);
            outside.tryOut(bytes);
            return bytes;
        } catch (IOException e) {
            throw new Problem(e, SigningProblem.FILE_UNREADABLE);
        }
    }

    /// Where papers and files come from that this desk has not.
    public interface Outside {
        /// Brings a paper of the centre onto the shelf.
        ///
        /// @throws Problem where the centre is away
        void bring(PaperId paper, DossierId dossier) throws IOException;

        /// Opens a foreign file where it can do no harm.
        ///
        /// @throws Problem where it does some
        void tryOut(byte[] pdf);

        /// A page of a foreign file, drawn where it can do no harm.
        ///
        /// @param page from 0; one beyond the last is the last
        /// @throws Problem where it cannot be drawn
        BufferedImage page(byte[] pdf, int page);
    }

    /// The signed file once there is one, else the one that was brought. One that the centre raised since is fetched;
    /// while the centre is away, the one that was signed here is shown.
    static byte[] newest(ResultItem item, Store store, Outside outside) throws IOException {
        var paper = item.dossier()
                .result()
                .flatMap(store.results()::find)
                .map(Result::paper)
                .orElse(null);
        if (paper == null) {
            return item.file().orElseThrow();
        }
        if (!store.shelf().has(paper)) {
            fetched(paper, item.dossier().id(), outside);
        }
        var here = store.shelf().has(paper)
                ? paper
                : store.results().signedHere(item.dossier().id()).orElse(paper);
        try (var in = store.shelf().open(here)) {
            return in.readAllBytes();
        }
    }

    private static void fetched(PaperId paper, DossierId dossier, Outside outside) throws IOException {
        try {
            outside.bring(paper, dossier);
        } catch (Problem away) {
            System.getLogger(ResultFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "a raised file was not fetched: {0}", away.code());
        }
    }
}
