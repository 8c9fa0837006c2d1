// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// The process in which SANE's drivers run.
final class SaneChild {

    private SaneChild() {}

    public static void main(String... args) throws InterruptedException {
        DriverChild.run(new SaneScan(), args);
    }
}
