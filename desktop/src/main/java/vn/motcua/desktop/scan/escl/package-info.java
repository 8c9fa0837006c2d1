// SPDX-License-Identifier: Apache-2.0
/// Driverless scanners of the network in pure Java: Mopria eSCL over HTTP, found by DNS-SD. May import what scan may.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.scan.escl;
