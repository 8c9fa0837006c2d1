// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of the demonstration's screens, numbered in the order they were taken.
final class Pictures {

    private final Path folder;
    private final Hands hands;
    private int taken;

    Pictures(Path folder, Hands hands) {
        this.folder = folder;
        this.hands = hands;
    }

    /// @param name for example `counter-ready`
    void take(Scene scene, String name) {
        Hands.pause(250);
        var shot = hands.onScreen(() -> scene.snapshot(null));
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("%02d-%s.png".formatted(++taken, name));
            ImageIO.write(picture(shot), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(WritableImage shot) {
        var width = (int) shot.getWidth();
        var height = (int) shot.getHeight();
        var pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
