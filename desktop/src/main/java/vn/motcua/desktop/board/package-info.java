// SPDX-License-Identifier: Apache-2.0
/// The supervisor's queue: what is overdue or due soon, what is done to it, and the figures of the office,
/// counted twice (by the database, and from the history). May import forms, print, store, centre, kit and
/// shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.board;
