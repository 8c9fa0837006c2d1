// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.IdentityCheck.Statement;
import vn.motcua.model.citizen.Sex;

class CardPrintTest {

    private static Optional<Statement> read(String... lines) {
        var words = new ArrayList<Word>();
        for (var i = 0; i < lines.length; i++) {
            for (var word : lines[i].split(" ")) {
                words.add(new Word(word, new Box(0, 40 * i, 10, 10), 0.9, i));
            }
        }
        return CardPrint.of(new ReadText(words, 1_000, 700, 300, 0, 0));
    }

    @Test
    void theFrontOfACardIsRead() {
        var said = read(
                        "CĂN CƯỚC CÔNG DÂN",
                        "Số / No.: 048190000018",
                        "Họ và tên / Full name:",
                        "NGUYỄN THỊ AN",
                        "Ngày sinh / Date of birth: 15/01/1990",
                        "Giới tính / Sex: Nữ Quốc tịch / Nationality: Việt Nam",
                        "Có giá trị đến: 15/01/2030")
                .orElseThrow();
        assertEquals(new CitizenNumber("048190000018"), said.number());
        assertEquals("NGUYỄN THỊ AN", said.name());
        assertEquals(new BirthDate(1990, 1, 15), said.birth());
        assertEquals(Sex.FEMALE, said.sex());
        assertEquals(LocalDate.of(2030, 1, 15), said.expiry());
    }

    @Test
    void aLetterSaysNothingOfACard() {
        assertTrue(read("ĐƠN ĐỀ NGHỊ", "Kính gửi: UBND phường Hải Châu").isEmpty());
    }
}
