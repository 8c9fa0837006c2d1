// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageShapesTest {

    @ParameterizedTest(name = "{0} lying {1} turned {2}")
    @CsvSource({
        "A4, false, 0",
        "A4, false, 90",
        "A4, false, 180",
        "A4, true, 270",
        "A4, true, 0",
        "A5, false, 0",
        "A5, true, 90",
        "A5, true, 0",
        "A3, true, 180"
    })
    void marksFitOnAPageOfAnySizeHoweverItIsTurned(String name, boolean lying, int rotate) throws IOException {
        check(new PageShapes.Shape(size(name, lying), rotate, 1, 0, 0, 0));
    }

    @ParameterizedTest(name = "turned {0}, unit {1}, crop box at {2} {3}, bleed {4}")
    @CsvSource({
        "0, 1, 100, 50, 20",
        "90, 1, -300, 40, 0",
        "180, 1, 0, -200, 36",
        "270, 1, 17.5, 33.25, 9",
        "0, 2, 0, 0, 0",
        "90, 2.5, 10, 20, 5",
        "270, 0.5, -40, 60, 30"
    })
    void oddBoxesAndUnitsChangeNothingForTheReader(int rotate, float unit, float x, float y, float bleed)
            throws IOException {
        check(new PageShapes.Shape(PDRectangle.A4, rotate, unit, x, y, bleed));
    }

    private static void check(PageShapes.Shape shape) throws IOException {
        var placed = StampedPage.checked(PageShapes.pdf(shape), StampedPage.plan(""));
        assertEquals(3, placed.size());
        var seal =
                placed.stream().filter(p -> p.part() == Part.SEAL).findFirst().orElseThrow();
        assertEquals(36, seal.spot().width(), 1e-6, "real size");
    }

    private static PDRectangle size(String name, boolean lying) {
        var standing =
                switch (name) {
                    case "A3" -> PDRectangle.A3;
                    case "A5" -> PDRectangle.A5;
                    default -> PDRectangle.A4;
                };
        return lying ? new PDRectangle(standing.getHeight(), standing.getWidth()) : standing;
    }
}
