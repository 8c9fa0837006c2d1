// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.bench.SampleCards;
import vn.motcua.desktop.bench.SamplePages;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.ocr.ReadText;
import vn.motcua.model.citizen.IdentityCheck;
import vn.motcua.model.citizen.IdentityCheck.Finding;

class CardCheckTest {

    private static ReadPage page(BufferedImage image) {
        var nothing = new ReadText(List.of(), image.getWidth(), image.getHeight(), SampleCards.dpi(), 0, 0);
        var page = SamplePages.png(image, SampleCards.dpi());
        return new ReadPage(new byte[0], () -> page, nothing);
    }

    @Test
    void bothSidesOfOnesOwnCardAgree() {
        var card = new SampleCards(3);
        var found = CardCheck.of(List.of(page(card.front2021()), page(card.back2024())));
        assertTrue(IdentityCheck.agrees(found));
        assertEquals(4, found.size());
        assertTrue(ComparedNote.texts(found, Words.of(Locale.forLanguageTag("vi")))
                .getFirst()
                .startsWith("Khớp"));
    }

    @Test
    void theBackOfAnotherPersonsCardDiffersAndEachMatterIsNamed() {
        var back = new SampleCards(5).back2024();
        var pen = back.createGraphics();
        pen.fillRect(700, 60, 400, 350); // its QR code is covered
        pen.dispose();
        var found = CardCheck.of(List.of(page(new SampleCards(3).front2021()), page(back)));
        assertFalse(IdentityCheck.agrees(found));
        assertEquals(
                List.of(IdentityCheck.Matter.NUMBER, IdentityCheck.Matter.NAME, IdentityCheck.Matter.BIRTH),
                found.stream()
                        .filter(f -> !f.agrees())
                        .map(Finding::matter)
                        .limit(3)
                        .toList());
        assertTrue(ComparedNote.texts(found, Words.of(Locale.ENGLISH)).size() >= 4);
    }
}
