// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.problem.Problem;

/// What is found when a bag is opened before both sides. Pure: each check gives a new one.
///
/// @param sealIntact whether the bag's seal was whole
/// @param found what was found of each dossier; none for what was not looked at yet
/// @param surplus numbers of notes that lay in it and stand on no list
/// @param giver who brought it
public record Opening(
        Bag bag, boolean sealIntact, Map<DossierId, Found> found, List<String> surplus, String giver, String remark) {

    public enum Found {
        COMPLETE,
        /// There, but not all papers of its note.
        SHORT,
        /// Not in the bag.
        ABSENT
    }

    public Opening {
        found = Map.copyOf(found);
        surplus = List.copyOf(surplus);
    }

    public static Opening of(Bag bag) {
        return new Opening(bag, true, Map.of(), List.of(), "", "");
    }

    /// The same checks on the bag as it stands by now.
    Opening on(Bag now) {
        return new Opening(now, sealIntact, found, surplus, giver, remark);
    }

    public Opening sealIntact(boolean whole) {
        return new Opening(bag, whole, found, surplus, giver, remark);
    }

    public Opening given(String by) {
        return new Opening(bag, sealIntact, found, surplus, by, remark);
    }

    public Opening remark(String text) {
        return new Opening(bag, sealIntact, found, surplus, giver, text);
    }

    public Opening found(DossierId dossier, Found what) {
        var now = new HashMap<>(found);
        now.put(dossier, what);
        return new Opening(bag, sealIntact, now, surplus, giver, remark);
    }

    /// A note was read: it is there, or it is surplus.
    public Opening read(String note) {
        var known = Bags.holds(bag, note);
        if (known.isPresent()) {
            var id = known.get().id();
            return found.containsKey(id) ? this : found(id, Found.COMPLETE);
        }
        if (surplus.contains(note.strip())) {
            return this;
        }
        var more = new ArrayList<>(surplus);
        more.add(note.strip());
        return new Opening(bag, sealIntact, found, more, giver, remark);
    }

    public long checked() {
        return bag.open().stream().filter(d -> found.containsKey(d.id())).count();
    }

    /// @throws Problem NOT_CHECKED, NO_GIVER: both sides sign what was really found
    void requireChecked() {
        if (checked() < bag.open().size()) {
            throw new Problem(PostProblem.NOT_CHECKED);
        }
        if (giver.isBlank()) {
            throw new Problem(PostProblem.NO_GIVER);
        }
    }
}
