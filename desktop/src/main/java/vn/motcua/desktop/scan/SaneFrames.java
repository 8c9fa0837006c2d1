// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.io.IOException;
import vn.motcua.model.problem.Problem;

/// Takes a page from a SANE device: one frame, or three of a scanner that passes three times.
final class SaneFrames {

    private SaneFrames() {}

    static void take(SaneDevice device, SaneDevice.Frame first, PageFile page) throws IOException {
        if (first.isOneOfThree()) {
            takeThree(device, first, page);
            return;
        }
        var reader = new RowReader(device, first.rowBytes());
        for (var next = reader.next(); next != null; next = reader.next()) {
            page.row(next);
        }
    }

    private static void takeThree(SaneDevice device, SaneDevice.Frame first, PageFile page) throws IOException {
        var planes = new byte[3][];
        var frame = first;
        for (var i = 0; i < 3; i++) {
            planes[frame.format() - SaneDevice.Frame.RED] = new RowReader(device, frame.rowBytes()).all();
            frame = i < 2 ? device.start() : frame;
        }
        if (planes[0] == null || planes[1] == null || planes[2] == null || first.depth() != 8) {
            throw new Problem(ScanProblem.IO);
        }
        var rows = Math.min(planes[0].length, Math.min(planes[1].length, planes[2].length)) / first.rowBytes();
        var mixed = new byte[3 * first.width()];
        for (var y = 0; y < rows; y++) {
            for (var i = 0; i < mixed.length; i++) {
                mixed[i] = planes[i % 3][y * first.rowBytes() + i / 3];
            }
            page.row(mixed);
        }
    }
}
