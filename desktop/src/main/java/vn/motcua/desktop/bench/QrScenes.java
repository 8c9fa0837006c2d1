// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import vn.motcua.desktop.qr.QrImage;

/// Pictures of QR codes as a phone or a document camera sees them. The same seed gives the same picture.
public record QrScenes(long seed, Trouble... troubles) {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    /// What the code says: a citizen card, a seal's address, or a few words.
    public String text() {
        var random = new Random(seed);
        return switch ((int) (seed % 3)) {
            case 0 -> new SampleCards(seed + 1).qrText();
            case 1 ->
                "HTTPS://MOTCUA.EXAMPLE/V/"
                        + Long.toString(Math.abs(random.nextLong()), 36)
                                .toUpperCase(java.util.Locale.ROOT)
                                .repeat(9);
            default -> "Hồ sơ " + random.nextInt(1_000_000);
        };
    }

    public BufferedImage picture() {
        var code = QrImage.of(text(), 4);
        var paper = new BufferedImage(code.getWidth() + 120, code.getHeight() + 160, BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.drawImage(code, 60, 40, null);
        pen.setColor(Color.BLACK);
        pen.setFont(Typeface.ARIMO.at(18, false));
        pen.drawString("Quét mã để tra cứu hồ sơ", 60, paper.getHeight() - 60);
        pen.dispose();
        var scale = (0.45 + 0.3 * new Random(seed + 5).nextDouble()) * HEIGHT / paper.getHeight();
        return new Camera(seed, troubles).shoot(paper, WIDTH, HEIGHT, scale);
    }
}
