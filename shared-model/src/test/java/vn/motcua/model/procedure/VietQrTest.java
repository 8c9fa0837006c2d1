// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// The vectors of NAPAS (QR_Format_T&C v1.0 §6.1) and one of our own.
class VietQrTest {

    private static final String MISPRINTED =
            "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304";
    private static final String CARD =
            "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52";
    private static final String ACCOUNT_WITH_AMOUNT =
            "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E";
    private static final String CARD_WITH_AMOUNT =
            "00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203";
    private static final String OWN =
            "00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA5303704540480005802VN62260822H17 260821 0001 LE PHI630489FC";

    @Test
    void theSumIsThatOfTheStandard() {
        assertEquals("29B1", VietQr.crc("123456789"));
        assertEquals("F4E5", VietQr.crc(MISPRINTED));
    }

    @Test
    void theOfficialTextsAreMade() {
        assertEquals(CARD, new VietQr("970403", "9704031101234567", true, 0, "", "").text());
        assertEquals(
                ACCOUNT_WITH_AMOUNT,
                new VietQr("970403", "0011012345678", false, 180_000, "NPS6869", "thanh toan don hang").text());
        assertEquals(
                CARD_WITH_AMOUNT,
                new VietQr("970403", "9704031101234567", true, 180_000, "NPS6869", "thanh toan don hang").text());
    }

    @Test
    void aTransferNamesTheDossierWithoutDiacriticsAndWithinTwentyFiveLetters() {
        assertEquals(
                OWN,
                VietQr.transfer("970436", "0123456789", 8_000, "H17-260821-0001 LỆ PHÍ")
                        .text());
        var purpose = VietQr.transfer("970436", "1", 1, "H17.242-261121-0042 lệ phí đổi giấy phép")
                .purpose();
        assertEquals("H17.242 261121 0042 le ph", purpose);
    }
}
