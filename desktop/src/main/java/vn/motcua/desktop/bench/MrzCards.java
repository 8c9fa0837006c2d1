// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import vn.motcua.model.citizen.Mrz;
import vn.motcua.model.citizen.NameKey;

/// Backs of cards and pages of passports of invented people, scanned or photographed well and badly. The same seed
/// gives the same picture.
public final class MrzCards {

    private static final List<Trouble[]> TROUBLES = List.of(
            new Trouble[] {},
            new Trouble[] {Trouble.BLUR},
            new Trouble[] {Trouble.TURN},
            new Trouble[] {Trouble.GLARE},
            new Trouble[] {Trouble.UPSIDE_DOWN, Trouble.TURN},
            new Trouble[] {Trouble.SHADOW, Trouble.BLUR},
            new Trouble[] {Trouble.SLANT, Trouble.TURN},
            new Trouble[] {Trouble.DIM},
            new Trouble[] {Trouble.SLANT, Trouble.SHADOW, Trouble.BLUR});

    private final Random random;
    private final boolean passport;
    private final Trouble[] troubles;
    private final int dpi;
    private final Person who;
    private final List<String> lines;
    private final long seed;

    private MrzCards(long seed) {
        this.seed = seed;
        random = new Random(seed * 7919 + 3);
        passport = seed % 3 == 0;
        troubles = TROUBLES.get((int) (seed % TROUBLES.size() + seed / 3) % TROUBLES.size());
        dpi = new int[] {120, 150, 200, 300}[random.nextInt(4)];
        who = Person.any(random, random.nextBoolean(), 1940, 2010);
        lines = passport ? passport() : new SampleCards(seed).mrz();
    }

    public static MrzCards of(long seed) {
        return new MrzCards(seed);
    }

    public List<String> lines() {
        return lines;
    }

    public int dpi() {
        return dpi;
    }

    /// The troubles, for a table.
    public String what() {
        return (passport ? "passport " : "card ")
                + Arrays.stream(troubles)
                        .map(t -> t.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }

    /// Two lines of 44 (ICAO 9303 part 4).
    private List<String> passport() {
        var words = NameKey.of(who.name()).value().toUpperCase(Locale.ROOT).split(" ", 2);
        var name = "P<VNM" + words[0] + "<<" + words[1].replace(' ', '<') + "<".repeat(44);
        var number = "" + (char) ('B' + random.nextInt(20)) + (10_000_000 + random.nextInt(89_999_999));
        var born = six(who.birth());
        var ends = six(LocalDate.of(2027 + random.nextInt(9), who.birth().getMonthValue(), 11));
        var own = random.nextInt(4) == 0 ? "<".repeat(14) : who.number() + "<<";
        var check = own.startsWith("<") ? "<" : "" + Mrz.checkDigit(own);
        var two = checked(number) + "VNM" + checked(born) + (who.female() ? "F" : "M") + checked(ends) + own + check;
        var all = two.substring(0, 10) + two.substring(13, 20) + two.substring(21, 43);
        return List.of(name.substring(0, 44), two + Mrz.checkDigit(all));
    }

    private static String checked(String field) {
        return field + Mrz.checkDigit(field);
    }

    private static String six(LocalDate day) {
        return "%02d%02d%02d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
    }

    public BufferedImage picture() {
        var mm = dpi / 25.4;
        var flat = passport ? page() : card();
        var scale = dpi / 300.0;
        var width = (int) ((passport ? 160 : 115) * mm);
        var height = (int) ((passport ? 130 : 90) * mm);
        return SamplePages.compressed(
                new Camera(seed, troubles).shoot(flat, width, height, scale), 0.55f + 0.4f * random.nextFloat());
    }

    private static Graphics2D pen(BufferedImage image, Color ground) {
        var g = image.createGraphics();
        g.setColor(ground);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(206, 222, 216));
        for (var i = 0; i < 40; i++) {
            g.drawArc(-200 + i * 40, -100 + i * 14, 700, 600, 0, 360);
        }
        g.setColor(new Color(30, 30, 36));
        return g;
    }

    /// 85.6 × 54 mm at 300 dpi.
    private BufferedImage card() {
        var image = new BufferedImage(1011, 638, BufferedImage.TYPE_INT_RGB);
        var g = pen(image, new Color(228, 236, 230));
        g.setFont(Typeface.ARIMO.at(26, false));
        g.drawString("Đặc điểm nhân dạng / Personal identification", 60, 70);
        g.drawString("Nốt ruồi cách 1 cm trên sau mép trái", 60, 110);
        g.drawString("Ngày, tháng, năm / Date, month, year: 10/05/2021", 60, 180);
        g.fillRoundRect(740, 200, 130, 110, 20, 20);
        zone(g, 56, 440, 75);
        return image;
    }

    /// The data page, 125 × 88 mm at 300 dpi.
    private BufferedImage page() {
        var image = new BufferedImage(1476, 1039, BufferedImage.TYPE_INT_RGB);
        var g = pen(image, new Color(236, 230, 220));
        g.setFont(Typeface.ARIMO.at(30, true));
        g.drawString("HỘ CHIẾU / PASSPORT", 480, 80);
        g.drawString(who.upperName(), 480, 200);
        g.drawString("Ngày sinh / Date of birth: " + who.born(), 480, 300);
        g.drawString("Số GCMND / ID card No: " + who.number(), 480, 400);
        g.setColor(new Color(170, 176, 186));
        g.fillRect(70, 120, 350, 470);
        g.setColor(new Color(30, 30, 36));
        zone(g, 70, 885, 75);
        return image;
    }

    private void zone(Graphics2D g, int left, int top, int apart) {
        g.setFont(Typeface.ocrB(30));
        for (var i = 0; i < lines.size(); i++) {
            for (var at = 0; at < lines.get(i).length(); at++) {
                g.drawString(lines.get(i).substring(at, at + 1), left + 30 * at, top + apart * i);
            }
        }
    }
}
