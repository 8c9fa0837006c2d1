// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.session;

import java.nio.file.Path;
import java.time.Clock;
import vn.motcua.model.office.OfficerId;

/// Enrols the desk once and signs officers in, with the centre or without it. Keeps the store open from the first
// officer
/// to the end of the program.
public final class SignIn implements AutoCloseable {

    public SignIn(Path profile, Clock clock) {}

    public boolean isEnrolled() {
        return false;
    }

    /// @param text `https://host:port CODE FINGERPRINT`, as the centre's staff gave it
    /// @param desk short name of the desk, unique within the office, for example `Q03`
    /// @throws vn.motcua.model.problem.Problem BAD_ENROLMENT, ALREADY_ENROLLED, or what the centre says
    public void enrol(String text, String desk) {
        throw new UnsupportedOperationException();
    }

    /// At the centre if it can be reached, else against the key ring of this desk.
    ///
    /// @throws vn.motcua.model.problem.Problem WRONG_PASSWORD without a hint which; NOT_ENROLLED; NEEDS_CENTRE
    public Session signIn(OfficerId officer, String password) {
        throw new UnsupportedOperationException();
    }

    /// Gets a session at the centre for the officer who signed in without it.
    public void reconnect() {}

    @Override
    public void close() {}
}
