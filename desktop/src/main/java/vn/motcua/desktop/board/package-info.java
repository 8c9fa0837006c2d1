// SPDX-License-Identifier: Apache-2.0
/// The supervisor's queue: what is overdue or due soon, from the local store, and urging it. May import store,
/// centre, kit and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.board;
