// SPDX-License-Identifier: Apache-2.0
/// Offices, officers and citizens as the centre knows them, and the demo's. May import store and access.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.directory;
