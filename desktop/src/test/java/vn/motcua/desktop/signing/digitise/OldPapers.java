// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.digitise;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.OcrEngine;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.desktop.signature.DemoAuthority;
import vn.motcua.desktop.signature.FileToken;
import vn.motcua.desktop.signing.Tokens;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.Sample;
import vn.motcua.model.paper.PageImage;

/// A folder of old papers with its worksheet, and a key to sign copies of them, for the tests of the bench.
public final class OldPapers {

    public static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    public static final String PIN = "246810";
    public static final Words WORDS = Words.of(Words.VIETNAMESE);

    static final String HEADINGS = Stream.of(Column.values())
            .map(c -> WORDS.get(c.word()))
            .map(h -> h.contains(",") ? '"' + h + '"' : h)
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();

    private final Path folder;

    public OldPapers(Path folder) {
        this.folder = folder;
    }

    /// A scan of one small page.
    public Path scan(String name) {
        try {
            var page = new BufferedImage(794, 1123, BufferedImage.TYPE_INT_RGB);
            var paint = page.createGraphics();
            paint.setColor(Color.WHITE);
            paint.fillRect(0, 0, 794, 1123);
            paint.setColor(Color.BLACK);
            paint.drawString(name, 80, 500);
            paint.dispose();
            var file = folder.resolve(name);
            ImageIO.write(page, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A right row about the `no`-th paper, whose scan is there.
    public String row(int no) {
        scan("so-" + no + ".png");
        return row("so-" + no + ".png", "0481980005" + (10 + no), no + "/1998", "02/06/1998");
    }

    static String row(String file, String number, String notation, String issued) {
        return String.join(
                ",",
                file,
                number,
                "Nguyễn Thị Thuỳ Loan",
                "KQ.G15.000031",
                "Giấy khai sinh",
                notation,
                "Đăng ký khai sinh",
                issued,
                "",
                "Toàn quốc");
    }

    public Path sheet(String... rows) {
        var text = Stream.concat(Stream.of(HEADINGS), Stream.of(rows)).reduce((a, b) -> a + "\r\n" + b);
        return written("bang-ke.csv", ("\uFEFF" + text.orElseThrow()).getBytes(StandardCharsets.UTF_8));
    }

    Path written(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A key in a file, opened by [#PIN].
    public Tokens tokens(Instant now) {
        var file = folder.resolve("signer.p12");
        if (!Files.exists(file)) {
            var issued = new DemoAuthority(now)
                    .issue(
                            "Trần Thị Hà",
                            "UBND phường Hải Châu",
                            DemoAuthority.Kind.P_256,
                            PIN.toCharArray(),
                            now.minus(Duration.ofDays(30)),
                            now.plus(Duration.ofDays(365)));
            written("signer.p12", issued);
        }
        return (pin, _) -> FileToken.open(file, pin, now);
    }

    static DigitiseWork work(Store store, Tokens tokens) {
        return new DigitiseWork(
                store,
                Sample.office(),
                Sample.clerk(),
                Sample.CATALOGUE,
                new BlindOcr(),
                tokens,
                new SecureRandom(),
                WORDS);
    }

    /// Reads nothing: what is proposed is tested elsewhere.
    public static final class BlindOcr implements OcrEngine {

        @Override
        public ReadText read(PageImage page) {
            return new ReadText(List.of(), page.width(), page.height(), page.dpi(), 0, false);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
