// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.print.Printer;
import vn.motcua.desktop.scan.Scanner;

/// The machines of a desk.
///
/// @param device name of the scanner as its driver knows it
/// @param files a scanner that takes files and folders in place of paper
/// @param printerName for people
public record Devices(
        Scanner scanner,
        String device,
        Function<List<Path>, Scanner> files,
        OcrEngine ocr,
        Printer printer,
        String printerName) {

    /// The same machines, with a scanner that leaves a mark while it runs.
    Devices marking(Intake intake) {
        return new Devices(new MarkedScanner(scanner, intake), device, files, ocr, printer, printerName);
    }
}
