// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.result.ResultId;

/// What has happened to a dossier so far that no stage remembers.
///
/// @param supplements how often the citizen was asked to add something
/// @param extensions apologies with a new date
/// @param demandedDong asked for beyond the fee, in đồng
/// @param rating `null` if not asked
/// @param correctionOf the faulty result that is put right, `null` if none
/// @param register line of the register, `null` until the centre gives it
/// @param originals papers to give back with the result, by name
public record Progress(
        int supplements,
        List<Extension> extensions,
        long demandedDong,
        @Nullable Rating rating,
        @Nullable ResultId correctionOf,
        @Nullable RegisterNumber register,
        List<String> originals) {

    public static final Progress NONE = new Progress(0, List.of(), 0, null, null, null, List.of());

    public Progress {
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
        originals = originals == null ? List.of() : List.copyOf(originals);
    }

    Progress supplementAsked() {
        return new Progress(supplements + 1, extensions, demandedDong, rating, correctionOf, register, originals);
    }

    Progress extended(Extension extension) {
        var more = new ArrayList<>(extensions);
        more.add(extension);
        return new Progress(supplements, more, demandedDong, rating, correctionOf, register, originals);
    }

    Progress demanded(long dong) {
        return new Progress(supplements, extensions, demandedDong + dong, rating, correctionOf, register, originals);
    }

    Progress rated(Rating given) {
        return new Progress(supplements, extensions, demandedDong, given, correctionOf, register, originals);
    }

    Progress correcting(ResultId faulty) {
        return new Progress(supplements, extensions, demandedDong, rating, faulty, register, originals);
    }

    Progress registered(RegisterNumber line) {
        return new Progress(supplements, extensions, demandedDong, rating, correctionOf, line, originals);
    }

    Progress holding(List<String> papers) {
        return new Progress(supplements, extensions, demandedDong, rating, correctionOf, register, papers);
    }

    /// Without the originals that were given back.
    Progress without(List<String> back) {
        return holding(originals.stream().filter(o -> !back.contains(o)).toList());
    }
}
