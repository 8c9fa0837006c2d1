// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import vn.motcua.desktop.scan.SaneScanner;
import vn.motcua.desktop.scan.ScannerBook;
import vn.motcua.desktop.scan.ScannerDriver;
import vn.motcua.desktop.scan.Scanners;
import vn.motcua.desktop.scan.TwainScanner;
import vn.motcua.desktop.scan.escl.EsclScanner;

/// The ways to scanners that this machine's system has.
final class LocalScanners {

    private LocalScanners() {}

    /// @param profile where the chosen scanner is remembered
    static Scanners of(Path profile) {
        var book = ScannerBook.at(profile.resolve("scanners.json"));
        var drivers = new ArrayList<ScannerDriver>();
        drivers.add(new EsclScanner(book));
        var system = System.getProperty("os.name");
        if (system.equals("Linux")) {
            drivers.add(new SaneScanner());
        } else if (system.startsWith("Windows")) {
            drivers.add(new TwainScanner());
        }
        return new Scanners(drivers, book);
    }
}
