// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.simulation;

/// What goes wrong in a world.
enum Fault {
    /// The request never reaches the centre.
    REQUEST_LOST,
    /// The centre did it; the counter never hears.
    ANSWER_LOST,
    /// The same request reaches the centre twice at once.
    TWICE,
    /// The request reaches the centre later, after newer ones.
    LATE,
    /// The request is answered, and reaches the centre once more much later.
    AGAIN,
    /// The line breaks after some calls of a round.
    ROUND_CUT,
    /// The counter's machine dies at some statement of an act or a round.
    COUNTER_KILLED,
    /// As before, and what was not synced to its disk is gone.
    COUNTER_POWER,
    /// The centre's machine dies at some statement of a request.
    CENTRE_KILLED,
    CENTRE_POWER,
    /// The centre is stopped in good order and started again.
    CENTRE_RESTARTED,
    /// The centre goes back to an older backup.
    CENTRE_RESTORED,
    /// The same, and nobody tells the program.
    CENTRE_PUT_BACK,
    CLOCK_WRONG,
    /// A device is revoked.
    REVOKED,
    /// A message of another version of the program: an act or an event that nobody here knows.
    OTHER_VERSION,
    /// A counter that the centre sends no more events to before it is brought up to date.
    OUTDATED,
    /// A counter's queue is brought by another counter; it is dead, or comes back later.
    TAKEN_OVER,
    /// Weeks pass, and the logs begin after what some counter has read.
    BELOW_FLOOR,
    /// The line breaks within a snapshot.
    SNAPSHOT_CUT
}
