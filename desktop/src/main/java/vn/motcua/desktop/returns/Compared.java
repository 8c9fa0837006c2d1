// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.returns;

import java.util.List;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.citizen.NameKey;

/// One field of the dossier beside the same field of the card that was read.
///
/// @param kept what the dossier says, numbers masked
/// @param shown what the card says, numbers masked
public record Compared(Part part, String kept, String shown, Agreement agreement) {

    public enum Part {
        NAME,
        NUMBER,
        BIRTH,
        SEX
    }

    public enum Agreement {
        SAME,
        /// The reader lost the diacritics, so a person has to look.
        BY_EYE,
        DIFFERENT
    }

    /// Field by field against the owner.
    static List<Compared> owner(Citizen kept, CitizenCard card) {
        return List.of(
                name(kept.name(), card),
                of(
                        Part.NUMBER,
                        kept.number().masked(),
                        card.number().masked(),
                        kept.number().equals(card.number())),
                of(Part.BIRTH, kept.birth().text(), card.birth().text(), same(kept.birth(), card.birth())),
                of(Part.SEX, kept.sex().word(), card.sex().word(), kept.sex() == card.sex()));
    }

    /// Of an authorised person the dossier knows nothing; the authorising paper gives the name.
    static Compared name(String kept, CitizenCard card) {
        var same = NameKey.of(kept).equals(NameKey.of(card.name()));
        var agreement = same ? Agreement.SAME : card.garbled() ? Agreement.BY_EYE : Agreement.DIFFERENT;
        return new Compared(Part.NAME, kept, card.name(), agreement);
    }

    /// Older papers know the year only.
    private static boolean same(BirthDate one, BirthDate other) {
        return one.equals(other) || one.year() == other.year() && (one.month() == 0 || other.month() == 0);
    }

    private static Compared of(Part part, String kept, String shown, boolean same) {
        return new Compared(part, kept, shown, same ? Agreement.SAME : Agreement.DIFFERENT);
    }
}
