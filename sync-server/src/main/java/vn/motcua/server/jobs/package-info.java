// SPDX-License-Identifier: Apache-2.0
/// What the centre does by itself when a day has come: closes, reminds, erases. Each can be cut off and run again. May
/// import `store`.
@org.jspecify.annotations.NullMarked
package vn.motcua.server.jobs;
