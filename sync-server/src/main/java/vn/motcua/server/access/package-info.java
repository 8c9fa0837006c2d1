// SPDX-License-Identifier: Apache-2.0
/// Who may talk to the centre: devices, officers, sessions, leases; roles and scopes are checked here, once a call.
/// May import store.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.access;
