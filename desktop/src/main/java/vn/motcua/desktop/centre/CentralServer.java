// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongConsumer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;

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

    /// Sends a paper that the centre was asked for.
    ///
    /// @param have bytes that the centre said it has; where that is wrong, it says so
    /// @param from opens the paper at an offset in bytes
    /// @param arrived told how many bytes are there, after each piece that will outlive a power failure
    /// @throws Problem ANOTHER_SENDS if another counter is sending the same paper just now
    default void sendPaper(
            PaperId paper, long size, long have, IOFunction<Long, InputStream> from, LongConsumer arrived) {
        sendPaper(paper, size, from);
        arrived.accept(size);
    }

    /// How many papers the line carries at once without one hindering the other.
    default int papersAtOnce() {
        return 1;
    }

    /// How many pushes may be on their way at once: the centre keeps them in order.
    default int pushesAtOnce() {
        return 1;
    }

    /// A paper as the centre keeps it. The stream ends with Problem PAPER_CHANGED if its bytes do not bear its name.
    InputStream paper(PaperId paper);

    /// A paper from an offset on; whoever reads it checks the whole.
    default InputStream paper(PaperId paper, long from) throws IOException {
        var in = paper(paper);
        in.skipNBytes(from);
        return in;
    }

    /// A reply that is read as it comes: a snapshot, or the stream of pokes, which has no end.
    ///
    /// @param path for example `/v1/sync/stream`
    /// @param from offset in bytes to begin at
    default InputStream open(String path, long from) {
        throw new Problem(CentreProblem.UNREACHABLE);
    }

    /// The signed trust list, as it is, if there is a newer one: whoever reads it checks it against the trust key
    /// pinned at enrolment.
    ///
    /// @param known version of the list that is known, -1 for none
    Optional<byte[]> trust(long known);
}
