// SPDX-License-Identifier: Apache-2.0
/// The way to the centre: HTTPS pinned to the certificate named at enrolment, papers in resumable chunks. May import
/// shared-model.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.centre;
