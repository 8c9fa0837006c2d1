// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that waits at this counter, as read at one moment.
///
/// @param items what needs the officer first; of what goes by itself only the first ones
/// @param commands how many the centre has not confirmed
/// @param papers how many it has not got
/// @param bytes of the first of those papers; there are more if `papers` is above [Queue#MOST]
/// @param codes leased numbers left for today
record Picture(List<Item> items, int commands, int papers, long bytes, int codes) {

    static final Picture EMPTY = new Picture(List.of(), 0, 0, 0, 0);

    Optional<Item> find(Key key) {
        return items.stream().filter(i -> i.key().equals(key)).findFirst();
    }

    /// Where it stands among all things; 0 if it does not.
    int indexOf(Key key) {
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(key)) {
                return i;
            }
        }
        return 0;
    }

    /// How many there are of each list, shown or not.
    Map<Group, Integer> counts() {
        var counts = new EnumMap<Group, Integer>(Group.class);
        items.forEach(i -> counts.merge(i.group(), 1, Integer::sum));
        counts.computeIfPresent(Group.WAITING, (_, shown) -> Math.max(shown, commands));
        return counts;
    }
}
