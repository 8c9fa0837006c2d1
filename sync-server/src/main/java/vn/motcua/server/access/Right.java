// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.motcua.model.office.Role;

/// What a call does, and which roles may do it. What a single act may do is decided with the dossier at hand.
public enum Right {
    HELLO(Role.values()),
    PUSH(Role.values()),
    PULL(Role.values()),
    /// Brings the queue of another counter of the office, and opens its key.
    TAKE_OVER(Role.SUPERVISOR),
    /// Whoever is signed in sends what the counter holds: also the papers of others.
    SEND_PAPERS(Role.values()),
    READ_PAPERS(Role.CLERK, Role.AGENT, Role.SPECIALIST, Role.SUPERVISOR, Role.SIGNER),
    LEASE_CODES(Role.CLERK, Role.AGENT),
    DAY_BOOK(Role.CLERK, Role.AGENT, Role.SUPERVISOR),
    SEARCH_WAREHOUSE(Role.CLERK, Role.SPECIALIST, Role.SUPERVISOR, Role.SIGNER, Role.READER),
    /// Reads the events of the office: its dossiers.
    READ_DOSSIERS(Role.CLERK, Role.AGENT, Role.SPECIALIST, Role.SUPERVISOR, Role.SIGNER, Role.AUDITOR),
    /// Tells that a scan was looked at, at the counter.
    TELL_VIEWS(Role.values()),
    READ_ACCESS_LOG(Role.AUDITOR),
    UNLOCK_STORE(Role.values()),
    REVOKE_RESULTS(Role.SIGNER),
    /// Has something signed with the centre's key, and sees what waits.
    ASK_SEAL(Role.SUPERVISOR, Role.SIGNER),
    /// Approves what another officer asked to be signed with the centre's key.
    DECIDE_SEAL(Role.SIGNER),
    /// Sees which signatures of the office wait for their proof, and why.
    READ_PROOFS(Role.SUPERVISOR, Role.SIGNER),
    READ_TRUST(Role.values());

    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = EnumSet.noneOf(Role.class);
        this.roles.addAll(Arrays.asList(roles));
    }

    /// Whether a revoked device may still do it: it hands in what it has, and learns what to do.
    public boolean outlivesRevocation() {
        return this == HELLO || this == PUSH || this == SEND_PAPERS;
    }

    boolean belongsTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
