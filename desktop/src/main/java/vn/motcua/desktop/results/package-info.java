// SPDX-License-Identifier: Apache-2.0
/// The desk of the results warehouse: find a result, see what was done to it, revoke it, replace it, give a certified
/// copy of it. May import store, kit and shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.results;
