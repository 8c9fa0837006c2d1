// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.result.ResultId;

/// One line of the bench: an old result, its scan, what is said of it and how far it is.
///
/// @param no of its row in the worksheet, or of its scan
/// @param id it will have in the warehouse: settled before, so that a run that was cut off does nothing twice
/// @param file of the scan, `null` where it was scanned here
/// @param pages scanned here
/// @param problem why it was not deposited, `null` if nothing went wrong
public record OldResult(
        int no,
        ResultId id,
        @Nullable Path file,
        List<PageImage> pages,
        Metadata said,
        List<Fault> faults,
        State state,
        @Nullable Problem problem) {

    public enum State {
        /// The reader proposed what is said: a person has yet to look.
        PROPOSED,
        READY,
        /// Something that was said is wrong.
        FAULTY,
        WORKING,
        /// Signed and written down here; the centre does not have all of it yet.
        DEPOSITED,
        AT_CENTRE,
        FAILED
    }

    public OldResult {
        pages = List.copyOf(pages);
        faults = List.copyOf(faults);
    }

    static OldResult of(int no, ResultId id, @Nullable Path file, List<PageImage> pages) {
        return new OldResult(no, id, file, pages, Metadata.NONE, List.of(), State.PROPOSED, null);
    }

    OldResult with(List<PageImage> scanned) {
        return new OldResult(no, id, file, scanned, said, faults, state, problem);
    }

    OldResult saying(Metadata now, List<Fault> wrong, State ifRight) {
        return new OldResult(no, id, file, pages, now, wrong, wrong.isEmpty() ? ifRight : State.FAULTY, null);
    }

    OldResult at(State now) {
        return new OldResult(no, id, file, pages, said, faults, now, null);
    }

    OldResult failed(Problem why) {
        return new OldResult(no, id, file, pages, said, faults, State.FAILED, why);
    }

    /// Whether F9 takes it along.
    boolean isEligible() {
        return state == State.READY || state == State.FAILED;
    }

    /// Whether the report names it.
    boolean hasTrouble() {
        return state == State.FAULTY || state == State.FAILED;
    }

    boolean isDone() {
        return state == State.DEPOSITED || state == State.AT_CENTRE;
    }
}
