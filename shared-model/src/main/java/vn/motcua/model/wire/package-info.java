// SPDX-License-Identifier: Apache-2.0
/// Records to JSON and back, and the messages between counter and centre. The only room here that knows Jackson.
@org.jspecify.annotations.NullMarked
package vn.motcua.model.wire;
