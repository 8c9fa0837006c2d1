// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import vn.motcua.desktop.qr.QrImage;

/// A QR code on the screen, dark on white in every theme.
final class QrPictureView extends Canvas {

    /// @param side px
    QrPictureView(String text, double side) {
        super(side, side);
        var modules = QrImage.modules(text);
        var step = Math.floor(side / (modules.length + 2 * QrImage.QUIET));
        var margin = (side - step * modules.length) / 2;
        var ink = getGraphicsContext2D();
        ink.setFill(Color.WHITE);
        ink.fillRect(0, 0, side, side);
        ink.setFill(Color.BLACK);
        for (var y = 0; y < modules.length; y++) {
            for (var x = 0; x < modules.length; x++) {
                if (modules[y][x]) {
                    ink.fillRect(margin + x * step, margin + y * step, step, step);
                }
            }
        }
    }
}
