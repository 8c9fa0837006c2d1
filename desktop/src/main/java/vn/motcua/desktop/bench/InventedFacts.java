// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// The people, days, places and numbers of one invented paper, by the names its template knows them by.
final class InventedFacts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// @param printed on the paper
    /// @param truth as a perfect reader gives it back
    record Fact(String printed, String truth) {}

    private final Map<String, Fact> facts = new HashMap<>();
    private final Random random;

    InventedFacts(Random random) {
        this.random = random;
        person("her", Person.any(random, true, 1970, 2004));
        person("him", Person.any(random, false, 1970, 2004));
        person("kid", Person.any(random, random.nextBoolean(), 2025, 2026));
        person("old", Person.any(random, random.nextBoolean(), 1935, 1965));
        person("officer", Person.any(random, random.nextBoolean(), 1965, 1990));
        day("day1", LocalDate.of(2026, 1, 2).plusDays(random.nextInt(300)));
        day("day2", LocalDate.of(2019, 1, 2).plusDays(random.nextInt(2200)));
        same("later", LocalDate.of(2027, 1, 2).plusDays(random.nextInt(5000)).format(DAY));
        places();
        numbers();
        words();
    }

    /// @param name such as `her.NAME`, and `no+/XN` for a fact with something behind it
    Fact of(String name) {
        var plus = name.indexOf('+');
        var fact = facts.get(plus < 0 ? name : name.substring(0, plus));
        if (fact == null) {
            throw new IllegalArgumentException(name);
        }
        var more = plus < 0 ? "" : name.substring(plus + 1);
        return new Fact(fact.printed() + more, fact.truth() + more);
    }

    private void same(String name, String text) {
        facts.put(name, new Fact(text, text));
    }

    private void person(String name, Person who) {
        same(name + ".name", who.name());
        same(name + ".NAME", who.upperName());
        same(name + ".sex", who.sex());
        same(name + ".number", who.number());
        same(name + ".home", who.residence());
        same(name + ".born", who.born());
        facts.put(name + ".spoken", new Fact(spoken(who.birth()), who.born()));
    }

    private void day(String name, LocalDate day) {
        same(name, day.format(DAY));
        facts.put(name + ".spoken", new Fact(spoken(day), day.format(DAY)));
        facts.put(name + ".Spoken", new Fact("N" + spoken(day).substring(1), day.format(DAY)));
    }

    private static String spoken(LocalDate day) {
        return "ngày %02d tháng %02d năm %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private void places() {
        var ward = Person.ward(random);
        var upper = ward.substring(0, 1).toUpperCase(VIETNAMESE) + ward.substring(1);
        same("ward", ward);
        same("Ward", upper);
        same("WARD", ward.toUpperCase(VIETNAMESE));
        same("ubndWARD", "UBND " + ward.toUpperCase(VIETNAMESE));
        same("caWARD", "CÔNG AN " + ward.toUpperCase(VIETNAMESE));
        var hospital = pick("Bệnh viện Phụ sản - Nhi Đà Nẵng", "Bệnh viện Đà Nẵng", "Trung tâm Y tế quận Sơn Trà");
        same("hospital", hospital);
        same("HOSPITAL", hospital.toUpperCase(VIETNAMESE));
        same("SCHOOL", pick("TRƯỜNG ĐẠI HỌC KINH TẾ", "TRƯỜNG ĐẠI HỌC SƯ PHẠM", "TRƯỜNG ĐẠI HỌC BÁCH KHOA"));
        same("BANK", pick("NGÂN HÀNG TMCP SÔNG HÀN", "NGÂN HÀNG TMCP MỸ KHÊ", "NGÂN HÀNG TMCP NGŨ HÀNH SƠN"));
    }

    private void numbers() {
        same("no", random.nextInt(100, 4000) + "/2026");
        same("sign", random.nextInt(10, 900) + "/" + pick("UBND-XNTTHN", "GPXD", "QĐST-HNGĐ", "HĐ-TN"));
        same("plot", "" + random.nextInt(2, 900));
        same("sheet", "" + random.nextInt(2, 120));
        same("area", random.nextInt(45, 400) + "," + random.nextInt(1, 10));
        same("area2", random.nextInt(45, 99) + "," + random.nextInt(1, 10));
        same("area3", random.nextInt(120, 600) + "," + random.nextInt(1, 10));
        same("mark", "" + random.nextInt(6, 9) + "," + random.nextInt(10, 99));
        same("floors", "" + random.nextInt(1, 6));
        same("count", "0" + random.nextInt(1, 6));
        same("height", "" + random.nextInt(150, 185));
        same("weight", "" + random.nextInt(45, 90));
        money("money", random.nextInt(20, 900) * 100_000L);
        money("bigmoney", random.nextInt(500, 9000) * 1_000_000L);
        same("phone", "09" + digits(8));
        same("passport", "C" + digits(7));
        same("book", pick("CS", "CH", "VP") + digits(5));
        same("book2", "0" + random.nextInt(1, 9) + "/2026-SCT/BS");
        same("serial", "" + random.nextInt(100_000, 999_999));
        same("class", random.nextInt(18, 26) + pick("K12", "CNTT1", "QTKD3"));
        same("licence", "48" + digits(10));
        same("series", "1C26T" + pick("AA", "MK", "SH"));
        same("tax", "0" + digits(9));
        same("account", digits(13));
        same("drawing", pick("KT-01", "KC-02", "KT-05"));
        same("scale", pick("1/50", "1/100", "1/200"));
        same("period", "Năm " + random.nextInt(2023, 2027));
    }

    private void words() {
        same("purpose", pick("đăng ký kết hôn", "vay vốn ngân hàng", "mua bán nhà đất"));
        same("purpose2", pick("xin việc làm", "xuất khẩu lao động", "bổ sung hồ sơ"));
        same("cause", pick("Già yếu", "Suy hô hấp cấp", "Tai nạn giao thông"));
        same("shop", pick("HỘ KINH DOANH BIỂN XANH", "TẠP HÓA HÒA BÌNH", "QUÁN MÌ QUẢNG CẦU RỒNG"));
        same("trade", pick("Bán lẻ lương thực, thực phẩm", "Dịch vụ ăn uống", "Sửa chữa xe máy"));
        same("major", pick("Công nghệ thông tin", "Kế toán", "Kỹ thuật xây dựng"));
        same("grade", pick("Khá", "Giỏi", "Trung bình"));
        same("grade2", pick("A1", "B2", "C", "D"));
        same("reason", pick("Giấy phép lái xe hết hạn", "Giấy phép lái xe bị hỏng", "Đổi sang thẻ PET"));
        same("fit", pick("Đủ sức khỏe lái xe hạng B", "Đủ sức khỏe lái xe hạng A1", "Loại I - Đủ sức khỏe"));
        same("designer", pick("Công ty TNHH Kiến trúc Mỹ Khê", "Công ty CP Thiết kế Sông Hàn"));
    }

    private void money(String name, long dong) {
        var printed = "%,d".formatted(dong).replace(',', '.');
        facts.put(name, new Fact(printed, Long.toString(dong)));
    }

    private String digits(int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
