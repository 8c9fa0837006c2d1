// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// Where the paper lies: on the glass, or in the automatic document feeder (one side or both).
public enum Source {
    FLATBED,
    ADF,
    ADF_DUPLEX
}
