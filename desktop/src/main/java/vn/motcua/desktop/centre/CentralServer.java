// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.InputStream;
import vn.motcua.model.paper.PaperId;

/// The centre as a counter sees it. Each call may be repeated without harm. Problems: UNREACHABLE, PORTAL (something
/// answered that is not ours), NOT_PINNED (another certificate), UNAUTHORISED, FORBIDDEN, BUSY (argument: seconds to
/// wait), and the centre's refusals under their own keys.
public interface CentralServer {

    /// One message of `Messages`.
    ///
    /// @param path for example `/v1/sync/hello`
    <T> T call(String path, Object body, Class<T> reply);

    /// Sends a paper, going on where an earlier attempt stopped.
    ///
    /// @param size in bytes
    /// @param from opens the paper at an offset in bytes
    void sendPaper(PaperId paper, long size, IOFunction<Long, InputStream> from);

    /// A paper as the centre keeps it. The stream ends with Problem PAPER_CHANGED if its bytes do not bear its name.
    InputStream paper(PaperId paper);

    /// The signed trust list, as it is: whoever reads it checks it against the trust key pinned at enrolment.
    byte[] trust();
}
