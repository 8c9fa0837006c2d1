// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.worker.ParentPipe;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.TrustList;

/// The child's end of [VerifierProcess]: answers one request after the other until its parent is gone.
public final class VerifierTalk {

    /// The child has loaded what every file needs; time counts from here.
    record Ready(boolean ready) {}

    /// @param ended whether what was tried came to its end
    record Tried(boolean ended) {}

    private final ParentPipe parent;
    private final PdfVerifier verifier;
    private final FileTrial trial;
    private String trustName = "";
    private @Nullable TrustList trust;

    public VerifierTalk(ParentPipe parent, SealReader reader, FileTrial trial) {
        this.parent = parent;
        this.trial = trial;
        this.verifier = new PdfVerifier(reader);
    }

    public void run() throws InterruptedException {
        parent.send(new Ready(true));
        while (true) {
            var ask = parent.next(VerifierAsk.class);
            try {
                parent.send(reply(ask));
            } catch (Problem problem) {
                parent.send(problem);
            }
        }
    }

    private Object reply(VerifierAsk ask) {
        var pdf = read(ask.file());
        var lists = trust(ask);
        return switch (ask.kind()) {
            case VERDICT -> verifier.verify(pdf, lists, ask.now());
            case REVISIONS -> Revisions.of(pdf, lists);
            case PAGE -> PagePicture.of(pdf, ask.page());
            case TRIAL -> tried(pdf);
        };
    }

    private Tried tried(byte[] file) {
        try {
            trial.on(file);
            return new Tried(true);
        } catch (RuntimeException | StackOverflowError e) {
            return new Tried(false);
        }
    }

    /// The list is parsed once, not once a file.
    private @Nullable TrustList trust(VerifierAsk ask) {
        var name = ask.trust();
        if (name == null) {
            return null;
        }
        if (!name.equals(trustName)) {
            trust = TrustList.decode(read(name), SealKey.publicKey(Objects.requireNonNull(ask.centre())));
            trustName = name;
        }
        return trust;
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(parent.folder().resolve(name));
        } catch (IOException e) {
            throw new Problem(e, SignatureProblem.VERIFIER_BROKEN);
        }
    }
}
