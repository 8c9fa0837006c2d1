// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import static vn.motcua.desktop.store.db.Tables.CITIZENS;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// All names in one long text in memory (about 35 bytes a citizen), so that any word in any name is found at once. An
/// index of words on the disk would be larger than the table itself and slow down all that is written.
final class CitizenNames {

    private static final int PAGE = 2_000;

    private final Object reading = new Object();

    /// One citizen: newline, space, folded name, tab, number.
    private final StringBuilder lines = new StringBuilder();

    /// The last number that was read; all up to it are in the lines.
    private String reached = "";

    private volatile boolean complete;

    /// Whether all names were read.
    boolean isComplete() {
        return complete;
    }

    /// Reads the next names. Whoever needs them all reads on until they are complete; several may do so at once.
    ///
    /// @return whether they are complete
    boolean readMore(DSLContext db) {
        synchronized (reading) {
            if (!complete) {
                var rows = db.select(CITIZENS.NUMBER, CITIZENS.NAME_KEY)
                        .from(CITIZENS)
                        .where(CITIZENS.NUMBER.gt(reached))
                        .orderBy(CITIZENS.NUMBER)
                        .limit(PAGE)
                        .fetch();
                rows.forEach(r -> add(r.value2(), r.value1()));
                reached = rows.isEmpty() ? reached : rows.getLast().value1();
                complete = rows.size() < PAGE;
            }
            return complete;
        }
    }

    /// A citizen is new or has another name. The line of an old name stays, and that of a transaction that failed:
    /// whoever searches looks at the row too.
    synchronized void add(String key, String number) {
        lines.append("\n ").append(key).append('\t').append(number);
    }

    /// Among those read so far: numbers of those whose names contain the words as written, then of those that
    /// have all of them or their beginnings in any order; names that are no more so may be among them.
    synchronized Collection<String> search(String key, int limit) {
        Set<String> found = new LinkedHashSet<>();
        scan(" " + key, List.of(), limit, found);
        if (key.contains(" ")) {
            var words = List.of(key.split(" ")).stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(word -> " " + word)
                    .toList();
            scan(words.getFirst(), words.subList(1, words.size()), limit, found);
        }
        return found;
    }

    private void scan(String first, List<String> others, int limit, Set<String> found) {
        for (var at = lines.indexOf(first); at >= 0 && found.size() < limit; ) {
            var next = lines.indexOf("\n", at);
            var end = next < 0 ? lines.length() : next;
            var line = lines.substring(lines.lastIndexOf("\n", at) + 1, end);
            if (others.stream().allMatch(line::contains)) {
                found.add(line.substring(line.indexOf('\t') + 1));
            }
            at = lines.indexOf(first, end);
        }
    }
}
