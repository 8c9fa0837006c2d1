// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Sex;

/// Invented citizens of the demo, the same each time.
final class DemoPeople {

    private static final List<String> SURNAMES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương");
    private static final List<String> WOMEN = List.of(
            "Thị Lan", "Ngọc Ánh", "Thị Thu Hằng", "Mỹ Duyên", "Thị Hồng Nhung", "Khánh Vy", "Thanh Trúc", "Bảo Châu");
    private static final List<String> MEN =
            List.of("Văn Hùng", "Đức Anh", "Minh Quân", "Quốc Việt", "Hữu Phước", "Tấn Lộc", "Nhật Minh", "Thành Đạt");
    private static final List<String> STREETS = List.of(
            "Ông Ích Khiêm", "Lê Duẩn", "Phan Châu Trinh", "Nguyễn Chí Thanh", "Trần Phú", "Bạch Đằng", "Đống Đa");
    private static final String WARD = ", phường Hải Châu, TP. Đà Nẵng";

    static final Citizen LINH = new Citizen(
            new CitizenNumber("048195000128"),
            "Nguyễn Thị Thuỳ Linh",
            new BirthDate(1995, 3, 14),
            Sex.FEMALE,
            "K45/12 Ông Ích Khiêm" + WARD,
            "0905123318");
    static final Citizen BAO = new Citizen(
            new CitizenNumber("048093000507"),
            "Trần Gia Bảo",
            new BirthDate(1993, 8, 2),
            Sex.MALE,
            "K45/12 Ông Ích Khiêm" + WARD,
            "0905123507");

    private DemoPeople() {}

    /// Linh, her husband and 38 others.
    static List<Citizen> all() {
        var random = new Random(48);
        var people = new ArrayList<>(List.of(LINH, BAO));
        for (var i = 0; people.size() < 40; i++) {
            var woman = random.nextBoolean();
            var year = 1950 + random.nextInt(56);
            people.add(new Citizen(
                    number(woman, year, 1000 + i * 37),
                    pick(random, SURNAMES) + " " + pick(random, woman ? WOMEN : MEN),
                    new BirthDate(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    woman ? Sex.FEMALE : Sex.MALE,
                    (1 + random.nextInt(280)) + " " + pick(random, STREETS) + WARD,
                    "0905%06d".formatted(random.nextInt(1_000_000))));
        }
        return people;
    }

    private static CitizenNumber number(boolean woman, int year, int serial) {
        var group = (year / 100 - 19) * 2 + (woman ? 1 : 0);
        return new CitizenNumber("048%d%02d%06d".formatted(group, year % 100, serial));
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
