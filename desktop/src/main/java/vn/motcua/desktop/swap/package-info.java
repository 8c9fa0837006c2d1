// SPDX-License-Identifier: Apache-2.0
/// The counter swap: the unsent queue of a dead or cut-off counter, carried on a stick to another one of the office,
/// that a supervisor lets in. May import store, centre, kit and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.swap;
