// SPDX-License-Identifier: Apache-2.0
/// The loop that sends what waits and fetches what is new, for as long as an officer is signed in. May import store,
/// centre, kit and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.sync;
