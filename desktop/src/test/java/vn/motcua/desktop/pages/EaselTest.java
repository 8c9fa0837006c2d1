// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.pages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.model.paper.PageEdits;
import vn.motcua.model.paper.PageImage;

class EaselTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void aPictureOfAnyKindIsReadAsByTheJdk(int kind) throws IOException {
        var file = Pictures.png(painted(kind, 91, 67));
        var wanted = ImageIO.read(new ByteArrayInputStream(file));
        try (var easel = Easel.take()) {
            var read = easel.read(file);
            assertArrayEquals(px(wanted), px(read));
            assertEquals(wanted.getType(), read.getType());
        }
    }

    @Test
    void thePageAfterALargerOneTakesItsMemoryAndNothingOfItsPicture() throws IOException {
        var large = Pictures.jpeg(painted(BufferedImage.TYPE_3BYTE_BGR, 400, 300), 0.9f);
        var small = Pictures.jpeg(painted(BufferedImage.TYPE_3BYTE_BGR, 120, 200), 0.9f);
        try (var before = Easel.take()) {
            before.blank(500, 400, BufferedImage.TYPE_3BYTE_BGR);
            before.blank(500, 400, BufferedImage.TYPE_BYTE_GRAY);
        }
        byte[] memory;
        try (var easel = Easel.take()) {
            memory = memory(easel.read(large));
        }
        try (var easel = Easel.take()) {
            var read = easel.read(small);
            assertEquals(System.identityHashCode(memory), System.identityHashCode(memory(read)));
            assertArrayEquals(px(ImageIO.read(new ByteArrayInputStream(small))), px(read));
        }
    }

    private static byte[] memory(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    @Test
    void noPageLiesOpenInATemporaryFile() throws IOException {
        var page = new PageImage(Pictures.jpeg(DrawnPage.of(3), 0.9f), DrawnPage.DPI, 1654, 2339);
        var gone = Files.createDirectory(folder.resolve("cache"));
        ImageIO.setCacheDirectory(gone.toFile());
        Files.delete(gone); // who wants a file there fails
        try {
            assertTrue(Look.at(page).faults().isEmpty());
            assertEquals(1654, Edited.of(page, PageEdits.NONE.turned(1)).height());
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    private static int[] px(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage painted(int kind, int width, int height) {
        var image = new BufferedImage(width, height, kind);
        var g = image.createGraphics();
        for (var x = 0; x < width; x += 5) {
            g.setColor(new Color(x % 256, 255 - x % 256, x * 7 % 256, 255 - x % 100));
            g.fillRect(x, x % height, 40, 30);
        }
        g.dispose();
        return image;
    }
}
