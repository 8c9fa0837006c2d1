// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;
import vn.motcua.server.store.Papers;
import vn.motcua.server.store.Tx;

/// Which papers a push gives the offices to send and to read, written down at its end.
final class NamedPapers {

    /// A paper that one office reads from where another has it.
    record Share(Case cause, OfficeCode from, OfficeCode to, PaperId paper) {}

    private final Tx tx;
    private final Instant now;
    private final Map<OfficeCode, Map<PaperId, Papers.Named>> named =
            new TreeMap<>(Comparator.comparing(OfficeCode::value));
    private final List<Share> shares = new ArrayList<>();

    NamedPapers(Tx tx, Instant now) {
        this.tx = tx;
        this.now = now;
    }

    /// From now on the office may send and read these papers.
    void name(Case cause, OfficeCode office, List<PaperId> papers) {
        var known = named.computeIfAbsent(office, _ -> new HashMap<>());
        papers.forEach(paper -> known.putIfAbsent(paper, by(cause)));
    }

    /// Another office reads these papers from where they are.
    void share(Case cause, OfficeCode from, OfficeCode to, Collection<PaperId> shared) {
        shared.forEach(paper -> shares.add(new Share(cause, from, to, paper)));
    }

    /// @return what of the shared papers is there already
    List<Share> write() {
        named.forEach((office, papers) -> tx.papers().name(office, papers));
        return shares.stream()
                .filter(s -> tx.papers().share(s.from, s.to, s.paper, by(s.cause)))
                .toList();
    }

    private Papers.Named by(Case cause) {
        return new Papers.Named(cause.sent().subject(), cause.device().desk(), now);
    }
}
