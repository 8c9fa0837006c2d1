// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

/// How much there is to do, as the counter sees it now.
///
/// @param open in process: received, or with the unit that resolves it
/// @param overdue of these, past their due moment
/// @param nearDue of these, due within the next four hours
/// @param ready with a result that waits to be handed over
/// @param receivedToday taken in on the day asked for, whatever became of them
/// @param returnedToday handed over on that day
public record Counts(int open, int overdue, int nearDue, int ready, int receivedToday, int returnedToday) {}
