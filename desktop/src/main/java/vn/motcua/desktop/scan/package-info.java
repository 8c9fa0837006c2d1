// SPDX-License-Identifier: Apache-2.0
/// Paper into pages: scanners through SANE and TWAIN in a child process, eSCL over the network, files and folders. May
/// import shared-model and worker; the PDF library and `java.lang.foreign` are used in child processes only.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.scan;
