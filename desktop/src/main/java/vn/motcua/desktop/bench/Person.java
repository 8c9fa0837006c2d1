// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.random.RandomGenerator;

/// An invented person.
record Person(String name, boolean female, LocalDate birth, String number, String residence) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Võ", "Phan", "Trương", "Bùi", "Đặng", "Đỗ", "Ngô",
            "Hồ", "Dương", "Đinh", "Lý", "Trịnh", "Mai", "Đoàn", "Lương", "Tạ", "Ông", "Thái", "Kiều", "Lữ", "Quách");
    private static final List<String> MIDDLE_HER =
            List.of("Thị", "Thị Ngọc", "Thuỳ", "Thị Mỹ", "Khánh", "Bảo", "Thị Kim", "Diệu", "Quỳnh", "Thị Hồng");
    private static final List<String> MIDDLE_HIS =
            List.of("Văn", "Hữu", "Đức", "Quốc", "Công", "Minh", "Gia", "Đình", "Xuân", "Nhật", "Thế", "Trọng");
    private static final List<String> HER = List.of(
            "Linh", "Nhi", "Hương", "Thảo", "Uyên", "Vy", "Quỳnh", "Hạnh", "Yến", "Oanh", "Hằng", "Châu", "Tuyết",
            "Phượng", "Duyên", "Giang", "Nguyệt", "Thuỷ", "Mẫn", "Bích");
    private static final List<String> HIS = List.of(
            "Minh", "Sơn", "Dũng", "Long", "Hải", "Thành", "Phong", "Bình", "Việt", "Hùng", "Cường", "Tuấn", "Khang",
            "Quân", "Huy", "Thịnh", "Quang", "Nghĩa", "Đạt", "Khôi");
    private static final List<String> STREETS = List.of(
            "Ông Ích Khiêm",
            "Nguyễn Chí Thanh",
            "Trưng Nữ Vương",
            "Hoàng Diệu",
            "Điện Biên Phủ",
            "Lê Duẩn",
            "Núi Thành",
            "Võ Nguyên Giáp",
            "Phan Châu Trinh",
            "Tôn Đức Thắng",
            "Hùng Vương");
    private static final List<String> WARDS = List.of(
            "phường Hải Châu",
            "phường Hoà Cường",
            "phường Thanh Khê",
            "phường An Khê",
            "phường Sơn Trà",
            "phường Ngũ Hành Sơn",
            "xã Hoà Vang",
            "phường Hội An",
            "xã Đại Lộc");

    static Person any(RandomGenerator random, boolean female, int firstYear, int lastYear) {
        var birth = LocalDate.ofYearDay(random.nextInt(firstYear, lastYear + 1), random.nextInt(1, 366));
        var name = pick(random, FAMILY) + " " + pick(random, female ? MIDDLE_HER : MIDDLE_HIS) + " "
                + pick(random, female ? HER : HIS);
        return new Person(name, female, birth, number(random, female, birth), residence(random));
    }

    static String pick(RandomGenerator random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    static String ward(RandomGenerator random) {
        return pick(random, WARDS);
    }

    private static String number(RandomGenerator random, boolean female, LocalDate birth) {
        var group = (birth.getYear() / 100 - 19) * 2 + (female ? 1 : 0);
        var province = random.nextInt(3) == 0 ? "049" : "048";
        return "%s%d%02d%06d".formatted(province, group, birth.getYear() % 100, random.nextInt(1_000_000));
    }

    private static String residence(RandomGenerator random) {
        var door =
                switch (random.nextInt(3)) {
                    case 0 -> "K" + random.nextInt(2, 300) + "/" + random.nextInt(1, 80) + " ";
                    case 1 -> "Tổ " + random.nextInt(1, 90) + ", đường ";
                    default -> random.nextInt(1, 900) + " ";
                };
        return door + pick(random, STREETS) + ", " + ward(random) + ", TP. Đà Nẵng";
    }

    String born() {
        return birth.format(DAY);
    }

    String sex() {
        return female ? "Nữ" : "Nam";
    }

    String upperName() {
        return name.toUpperCase(java.util.Locale.forLanguageTag("vi"));
    }
}
