// SPDX-License-Identifier: Apache-2.0
/// Offices, officers and their roles: administrative units as data with validity dates, never an enum. May import
/// problem.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.office;
