// SPDX-License-Identifier: Apache-2.0
/// Sends the notices that wait in the outbox: their words are data, the ways out are ports. May import `store`.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.notices;
