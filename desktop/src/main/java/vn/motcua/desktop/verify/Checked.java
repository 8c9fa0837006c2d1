// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.signature.Revision;
import vn.motcua.desktop.signature.Revisions;
import vn.motcua.model.result.Result;

/// One file or one scanned seal with all that was found of it. The file itself is not kept.
///
/// @param file `null` for a seal alone
/// @param bytes of the file
/// @param sha256 of the file, empty for a seal alone
/// @param at when it was looked at
/// @param known the sealed result as the warehouse of this counter has it, `null` where it has not
/// @param successor the result that stands for it now, as far as it is known
/// @param issuer name of the office in the seal, empty without one
/// @param listVersion of the trust list, 0 without one
public record Checked(
        @Nullable Path file,
        long bytes,
        String sha256,
        Instant at,
        Judgement judgement,
        Revisions revisions,
        @Nullable Result known,
        @Nullable Result successor,
        String issuer,
        long listVersion) {

    /// Name of the file, empty for a seal alone.
    public String name() {
        return file == null ? "" : String.valueOf(file.getFileName());
    }

    NextAct next() {
        return switch (judgement.kind()) {
            case VALID -> NextAct.ATTACH;
            case ALTERED, UNKNOWN_SIGNER -> NextAct.RECORD;
            case REPLACED -> NextAct.REPLACE;
            case REVOKED -> successor == null ? NextAct.NONE : NextAct.REPLACE;
            case EXPIRED, NOT_SIGNED, UNREADABLE -> NextAct.NONE;
        };
    }

    /// Its signatures, oldest first.
    public List<Revision> signatures() {
        return revisions.all().stream()
                .filter(one ->
                        one.kind() == Revision.Kind.SIGNATURE && !one.who().isEmpty())
                .toList();
    }
}
