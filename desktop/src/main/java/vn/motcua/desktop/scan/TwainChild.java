// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

/// The process in which a TWAIN source runs.
final class TwainChild {

    private TwainChild() {}

    public static void main(String... args) throws InterruptedException {
        var config = TwainConfig.here();
        DriverChild.run(new TwainScan(config.manager(), config.windows()), args);
    }
}
