// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void spellingsOfOneNameShareOneKey() {
        var key = NameKey.of("Đỗ Thuỳ");
        assertEquals(key, NameKey.of("đỗ thùy"));
        assertEquals(key, NameKey.of("DO THUY"));
        assertEquals(key, NameKey.of(Normalizer.normalize("Đỗ  Thuỳ ", Normalizer.Form.NFD)));
        assertEquals(key, NameKey.of("Ðỗ\u00A0Thuỳ"));
    }

    @Test
    void namesOfMinoritiesAreFoundWithoutTheirMarks() {
        assertEquals(NameKey.of("Hroi Nie"), NameKey.of("H'Rơi Niê"));
        assertEquals(NameKey.of("Y Bloc"), NameKey.of("Y Blŏč"));
    }

    @Test
    void differentNamesHaveDifferentKeys() {
        assertFalse(NameKey.of("Nguyễn An").equals(NameKey.of("Nguyễn Ân Tú")));
    }

    @Test
    void aPartIsFoundInTheWhole() {
        assertTrue(NameKey.of("Nguyễn Thị Thuỳ Linh").contains(NameKey.of("thuy linh")));
    }

    @Test
    void whatIsKeptIsComposedAndBare() {
        assertEquals("Đức Anh", NameKey.clean("\uFEFFÐức\u00A0 Anh\u200E"));
        assertEquals("Ngọc", NameKey.clean(Normalizer.normalize("Ngọc", Normalizer.Form.NFD)));
    }
}
