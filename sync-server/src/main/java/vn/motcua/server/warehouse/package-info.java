// SPDX-License-Identifier: Apache-2.0
/// The digital results warehouse: look up with a purpose, revoke, and the signed trust list. May import store and
/// access.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.warehouse;
