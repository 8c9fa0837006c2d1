// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.wire.Wire;

/// Invented people, the same for the same chance.
final class People {

    private static final List<String> STREETS = List.of(
            "Ông Ích Khiêm",
            "Nguyễn Chí Thanh",
            "Trưng Nữ Vương",
            "Hoàng Diệu",
            "Lê Duẩn",
            "Phan Châu Trinh",
            "Bạch Đằng",
            "Đống Đa");
    private static final int SERIALS = 1_000_000;

    private final Map<?, ?> names;
    private final RandomGenerator random;
    private int born;

    People(RandomGenerator random) {
        this.random = random;
        try (var in = People.class.getResourceAsStream("/assets/samples/names_vi.json")) {
            names = Wire.read(Objects.requireNonNull(in, "names_vi.json").readAllBytes(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Somebody whose number nobody else has.
    Citizen next() {
        var woman = random.nextBoolean();
        var birth = LocalDate.of(random.nextInt(1948, 2006), random.nextInt(1, 13), random.nextInt(1, 29));
        return new Citizen(
                number(woman, birth),
                name(woman),
                BirthDate.of(birth),
                woman ? Sex.FEMALE : Sex.MALE,
                address(),
                "0905%06d".formatted(random.nextInt(SERIALS)));
    }

    String name(boolean woman) {
        return surname() + " " + pick(woman ? "middleFemale" : "middleMale") + " "
                + pick(woman ? "givenFemale" : "givenMale");
    }

    String address() {
        return random.nextInt(1, 300) + " " + STREETS.get(random.nextInt(STREETS.size()))
                + ", phường Hải Châu, TP. Đà Nẵng";
    }

    private CitizenNumber number(boolean woman, LocalDate birth) {
        var group = (birth.getYear() / 100 - 19) * 2 + (woman ? 1 : 0);
        var serial = (++born * 7919) % SERIALS;
        return new CitizenNumber("048%d%02d%06d".formatted(group, birth.getYear() % 100, serial));
    }

    private String surname() {
        var all = list("surnames");
        var sum = all.stream().mapToDouble(People::weight).sum();
        var at = random.nextDouble(sum);
        for (var one : all) {
            at -= weight(one);
            if (at < 0) {
                return String.valueOf(((Map<?, ?>) one).get("name"));
            }
        }
        return "Nguyễn";
    }

    private static double weight(Object surname) {
        return ((Number) Objects.requireNonNull(((Map<?, ?>) surname).get("weight"))).doubleValue();
    }

    private String pick(String list) {
        var all = list(list);
        return String.valueOf(all.get(random.nextInt(all.size())));
    }

    private List<?> list(String name) {
        return (List<?>) Objects.requireNonNull(names.get(name), name);
    }
}
