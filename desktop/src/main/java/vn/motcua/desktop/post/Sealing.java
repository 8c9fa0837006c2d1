// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.PostalMode;

/// What the agent seals before the sender's eyes.
///
/// @param sealNo number of the seal on the envelope
/// @param sheets in the envelope, as counted, in sheets of paper
/// @param trip when the mail leaves, for example `09:30`
/// @param address where the result is brought, empty if it is not
/// @param sealSeen whether the sender saw the seal
/// @param listRead whether the sender read the list
public record Sealing(
        String sealNo, int sheets, String trip, PostalMode mode, String address, boolean sealSeen, boolean listRead) {

    public static final Sealing NONE = new Sealing("", 0, "", PostalMode.SEND, "", false, false);

    static final String SEAL = "post.seal";
    static final String SHEETS = "post.sheets";
    static final String TRIP = "post.trip";
    static final String ADDRESS = "post.address";

    /// What still keeps the envelope open, most important first; empty: it may be sealed.
    public Optional<PostProblem> missing() {
        if (sealNo.isBlank()) {
            return Optional.of(PostProblem.NO_SEAL);
        }
        if (sheets <= 0) {
            return Optional.of(PostProblem.NO_SHEETS);
        }
        return sealSeen && listRead ? Optional.empty() : Optional.of(PostProblem.NOT_SEEN);
    }

    /// With what the dossier's fields remember of it.
    Map<String, String> onto(Map<String, String> fields) {
        var more = new HashMap<>(fields);
        more.put(SEAL, sealNo.strip());
        more.put(SHEETS, Integer.toString(sheets));
        more.put(TRIP, trip.strip());
        more.put(ADDRESS, address.strip());
        return more;
    }

    /// Of the envelope itself, whatever bag it lies in.
    static String sealOf(Dossier dossier) {
        return dossier.fields().getOrDefault(SEAL, "");
    }
}
