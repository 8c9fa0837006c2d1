// SPDX-License-Identifier: Apache-2.0
/// A network scanner that is not there: an eSCL device of the project's own, for the demo and the tests. Stands on the
/// roof; nothing leans on it.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.demo.scanner;
