// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// A payment as a VietQR text (NAPAS, EMVCo merchant-presented). Made offline; any bank's program reads it.
///
/// @param bin six digits of the bank
/// @param account number of the account, or of the card
/// @param card whether it is a card's number
/// @param dong amount, 0 if the payer types it
/// @param bill number of the bill, may be empty
/// @param purpose what the statement shows: without diacritics, at most 25 letters; the dossier's code stands in it
public record VietQr(String bin, String account, boolean card, long dong, String bill, String purpose) {

    private static final int LONGEST = 25;

    public VietQr {
        bill = plain(bill);
        purpose = plain(purpose);
    }

    /// To an account of an office.
    public static VietQr transfer(String bin, String account, long dong, String purpose) {
        return new VietQr(bin, account, false, dong, "", purpose);
    }

    public String text() {
        var bank = tag("00", bin) + tag("01", account);
        var body = tag("00", "01")
                + tag("01", dong > 0 ? "12" : "11")
                + tag("38", tag("00", "A000000727") + tag("01", bank) + tag("02", card ? "QRIBFTTC" : "QRIBFTTA"))
                + tag("53", "704")
                + (dong > 0 ? tag("54", Long.toString(dong)) : "")
                + tag("58", "VN")
                + more()
                + "6304";
        return body + crc(body);
    }

    private String more() {
        var more = (bill.isEmpty() ? "" : tag("01", bill)) + (purpose.isEmpty() ? "" : tag("08", purpose));
        return more.isEmpty() ? "" : tag("62", more);
    }

    private static String tag(String tag, String value) {
        return "%s%02d%s".formatted(tag, value.length(), value);
    }

    private static String plain(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9 .]+", " ")
                .replaceAll(" +", " ")
                .strip();
        return bare.length() > LONGEST ? bare.substring(0, LONGEST).strip() : bare;
    }

    /// CRC-16/CCITT-FALSE over a text that ends with `6304`, four capital hex digits.
    public static String crc(String text) {
        var crc = 0xFFFF;
        for (var b : text.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= b << 8;
            for (var i = 0; i < 8; i++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            }
        }
        return "%04X".formatted(crc & 0xFFFF);
    }
}
