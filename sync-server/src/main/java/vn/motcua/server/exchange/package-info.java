// SPDX-License-Identifier: Apache-2.0
/// Commands in, events out (PROTOCOL.md §3, §4), and the leased blocks of dossier codes. May import store and access.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.exchange;
