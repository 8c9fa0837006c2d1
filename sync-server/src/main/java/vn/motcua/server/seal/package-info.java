// SPDX-License-Identifier: Apache-2.0
/// The key that is kept at the centre: asked for by one officer, approved by another, written down. May import access,
/// store.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.seal;
