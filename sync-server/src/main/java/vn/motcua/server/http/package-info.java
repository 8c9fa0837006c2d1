// SPDX-License-Identifier: Apache-2.0
/// The whole API on one screen, problems as replies, limits. May import every room of the centre.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.http;
