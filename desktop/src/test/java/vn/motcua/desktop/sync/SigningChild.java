// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signing.IssueResult;
import vn.motcua.desktop.signing.Marks;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.seal.SealKey;

/// A signing desk whose plug is pulled between the signed file's place on the shelf and the command that names it.
final class SigningChild {

    static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    static final String PIN = "246810";

    private static final Path RESULT = Path.of("..", "assets", "samples", "result-xntthn.pdf");

    private SigningChild() {}

    /// @param args profile, store key in hex, key file of the signer
    public static void main(String[] args) throws Exception {
        var store = Store.open(Path.of(args[0]), new StoreKey(HexFormat.of().parseHex(args[1])), CLOCK);
        store.permit(() -> Runtime.getRuntime().halt(9)); // asked by perform, after the shelf has the file
        sign(store, store.dossiers().open(1).getFirst(), Path.of(args[2]));
    }

    static Dossier sign(Store store, Dossier dossier, Path token) throws Exception {
        var issue = new IssueResult(
                store,
                Sample.office(),
                SealKey.generate(),
                new Marks(null, null, "kq.example"),
                CLOCK,
                new SecureRandom());
        try (var open = FileToken.open(token, PIN.toCharArray(), Sample.NOW)) {
            return issue.issue(dossier, Sample.BIRTH, Files.readAllBytes(RESULT), open, Sample.signer(), _ -> {});
        } catch (Problem problem) {
            throw new IllegalStateException(problem.code().key(), problem);
        }
    }
}
