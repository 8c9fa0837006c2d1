// SPDX-License-Identifier: Apache-2.0
/// The loop that sends what waits and fetches what is new, for as long as an officer is signed in, and the desk
/// that says what waits, why, and who must act. May import store, centre, kit and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.sync;
