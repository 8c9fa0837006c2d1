// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.bench.SampleCards;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.model.citizen.CitizenCard;
import vn.motcua.model.citizen.CitizenProblem;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

class QrReaderTest {

    private static final String TEXT = "HTTPS://MOTCUA.EXAMPLE/V/0123456789BCFGHJKLMNPQRSTVXZ";

    @Test
    void theCardsOfBothYearsAreRead() {
        var cards = new SampleCards(0);
        for (var image : List.of(cards.front2021(), cards.back2024())) {
            var card = CitizenCard.parse(QrReader.need(SamplePages.png(image, SampleCards.dpi())));
            assertEquals("048195000128", card.number().value());
            assertEquals("Nguyễn Thị Thuỳ Linh", card.name());
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        for (var text : List.of(TEXT, "Đặng Thuỳ Trâm|Nữ", "a", "x".repeat(1200))) {
            assertEquals(Optional.of(text), QrReader.read(QrImage.of(text, 3)));
        }
    }

    @Test
    void aTurnedCodeIsRead() {
        for (var degrees : List.of(7, 30, 90, 180, 211)) {
            assertEquals(Optional.of(TEXT), QrReader.read(turned(QrImage.of(TEXT, 5), degrees)), degrees + "°");
        }
    }

    @Test
    void anInvertedCodeIsRead() {
        var code = QrImage.of(TEXT, 4);
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                code.setRGB(x, y, ~code.getRGB(x, y) | 0xFF000000);
            }
        }
        assertEquals(Optional.of(TEXT), QrReader.read(code));
    }

    @Test
    void aCodeOfNoCardIsNoCard() {
        var text = QrReader.read(QrImage.of(TEXT, 3)).orElseThrow();
        assertEquals(
                CitizenProblem.NOT_A_CARD,
                assertThrows(Problem.class, () -> CitizenCard.parse(text)).code());
    }

    @Test
    void aPictureWithoutACodeHasNone() {
        var page = SamplePages.png(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), 200);
        assertEquals(
                QrProblem.NO_CODE,
                assertThrows(Problem.class, () -> QrReader.need(page)).code());
    }

    @Test
    void garbageIsRefusedInASentence() {
        var page = new PageImage("no picture".getBytes(), 200, 1, 1);
        assertEquals(
                QrProblem.BAD_IMAGE,
                assertThrows(Problem.class, () -> QrReader.read(page)).code());
    }

    @Test
    void aTextTooLongIsRefusedInASentence() {
        assertEquals(
                QrProblem.TOO_LONG,
                assertThrows(Problem.class, () -> QrImage.of("đ".repeat(3000), 1))
                        .code());
    }

    private static BufferedImage turned(BufferedImage from, int degrees) {
        var side = from.getWidth() * 2;
        var to = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var g = to.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, side, side);
        var way = AffineTransform.getRotateInstance(Math.toRadians(degrees), side / 2.0, side / 2.0);
        way.translate(from.getWidth() / 2.0, from.getHeight() / 2.0);
        g.drawImage(from, way, null);
        g.dispose();
        return to;
    }

    @Test
    void allCodesOfAPageAreRead() {
        var page = new BufferedImage(1600, 2200, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1600, 2200);
        for (var i = 0; i < 6; i++) {
            pen.drawImage(QrImage.of(TEXT + i, 3 + i % 3), 80 + i % 2 * 800, 60 + i / 2 * 700, null);
        }
        pen.dispose();
        var read = QrReader.all(page);
        assertEquals(6, read.size());
        assertEquals(IntStream.range(0, 6).mapToObj(i -> TEXT + i).collect(Collectors.toSet()), Set.copyOf(read));
    }

    @Test
    void aCodeOnBentPaperIsRead() {
        var flat = QrImage.of(TEXT, 6);
        var bent = new BufferedImage(flat.getWidth() + 80, flat.getHeight() + 80, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < bent.getHeight(); y++) {
            for (var x = 0; x < bent.getWidth(); x++) {
                var fromX = (int) Math.round(x - 40 + 5 * Math.sin(y / 42.0));
                var fromY = (int) Math.round(y - 40 + 5 * Math.sin(x / 37.0));
                var inside = fromX >= 0 && fromY >= 0 && fromX < flat.getWidth() && fromY < flat.getHeight();
                bent.setRGB(x, y, inside ? flat.getRGB(fromX, fromY) : 0xFFFFFF);
            }
        }
        assertEquals(Optional.of(TEXT), QrReader.read(bent));
    }

    @Test
    void aCodeInAnOlderWritingIsRead() throws WriterException {
        var text = "café à la carte, déjà servi";
        var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 200, 200);
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_BINARY);
        for (var i = 0; i < 200 * 200; i++) {
            image.setRGB(i % 200, i / 200, bits.get(i % 200, i / 200) ? 0 : 0xFFFFFF);
        }
        assertEquals(Optional.of(text), QrReader.read(image));
    }
}
