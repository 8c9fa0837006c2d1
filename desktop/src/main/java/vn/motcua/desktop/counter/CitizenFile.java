// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.List;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.result.Result;

/// What is known of the citizen at the desk.
///
/// @param nameDoubtful the reader spoilt the letters: a person must confirm the name
/// @param proof how they were identified
/// @param agrees whether number, birth date and sex fit; if not it is a warning, never a block
/// @param fromCentre whether the centre was asked too, or this is the desk's own copy
public record CitizenFile(
        Citizen citizen,
        IdentityProof proof,
        boolean nameDoubtful,
        boolean agrees,
        List<Result> results,
        List<Dossier> dossiers,
        boolean fromCentre) {

    CitizenFile named(String name) {
        var c = citizen;
        var renamed = new Citizen(c.number(), name, c.birth(), c.sex(), c.residence(), c.phone());
        return new CitizenFile(renamed, proof, false, agrees, results, dossiers, fromCentre);
    }
}
