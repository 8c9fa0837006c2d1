// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import vn.motcua.desktop.scan.PageSink;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Scanner;

/// A scanner that leaves a mark on the disk while it runs. A mark that is found at the next start tells of a scan that
/// was cut off together with the program.
final class MarkedScanner implements Scanner {

    private final Scanner scanner;
    private final Intake intake;

    MarkedScanner(Scanner scanner, Intake intake) {
        this.scanner = scanner;
        this.intake = intake;
    }

    @Override
    public void scan(ScanSettings settings, PageSink pages) {
        intake.scanBegins();
        try {
            scanner.scan(settings, pages);
        } finally {
            Unhurried.run(intake::scanEnds);
        }
    }
}
