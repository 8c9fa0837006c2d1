// SPDX-License-Identifier: Apache-2.0
/// The centre's database: jOOQ on H2 or PostgreSQL behind one transaction door; no other room knows SQL. May import
/// shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.store;
