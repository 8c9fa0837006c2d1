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
/// @param desks whose desk it was laid on, newest last; what is sent back leaves the list
/// @param delivery the result's way home by post, `null` if it does not go by post
public record Progress(
        int supplements,
        List<Extension> extensions,
        long demandedDong,
        @Nullable Rating rating,
        @Nullable ResultId correctionOf,
        @Nullable RegisterNumber register,
        List<String> originals,
        List<Assignment> desks,
        @Nullable Delivery delivery) {

    public static final Progress NONE = new Progress(0, List.of(), 0, null, null, null, List.of(), List.of(), null);

    public Progress {
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
        originals = originals == null ? List.of() : List.copyOf(originals);
        desks = desks == null ? List.of() : List.copyOf(desks);
    }

    Progress supplementAsked() {
        return with(supplements + 1, extensions, demandedDong, rating, correctionOf, register);
    }

    Progress extended(Extension extension) {
        return with(supplements, plus(extensions, extension), demandedDong, rating, correctionOf, register);
    }

    Progress demanded(long dong) {
        return with(supplements, extensions, demandedDong + dong, rating, correctionOf, register);
    }

    Progress rated(Rating given) {
        return with(supplements, extensions, demandedDong, given, correctionOf, register);
    }

    Progress correcting(ResultId faulty) {
        return with(supplements, extensions, demandedDong, rating, faulty, register)
                .going(null);
    }

    Progress registered(RegisterNumber line) {
        return with(supplements, extensions, demandedDong, rating, correctionOf, line);
    }

    Progress holding(List<String> papers) {
        return with(papers, desks, delivery);
    }

    /// Without the originals that were given back.
    Progress without(List<String> back) {
        return holding(originals.stream().filter(o -> !back.contains(o)).toList());
    }

    Progress assigned(Assignment to) {
        return with(originals, plus(desks, to), delivery);
    }

    /// Off the last desk, to the one before.
    Progress sentBack() {
        return with(originals, desks.subList(0, desks.size() - 1), delivery);
    }

    Progress going(@Nullable Delivery home) {
        return with(originals, desks, home);
    }

    private Progress with(
            int supplements,
            List<Extension> extensions,
            long demandedDong,
            @Nullable Rating rating,
            @Nullable ResultId correctionOf,
            @Nullable RegisterNumber register) {
        return new Progress(
                supplements, extensions, demandedDong, rating, correctionOf, register, originals, desks, delivery);
    }

    private Progress with(List<String> originals, List<Assignment> desks, @Nullable Delivery delivery) {
        return new Progress(
                supplements, extensions, demandedDong, rating, correctionOf, register, originals, desks, delivery);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
