// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares what the QR code, the machine-readable zone and the print of one card or passport say. Where a source says
/// nothing of a matter it is not asked. Pure.
public final class IdentityCheck {

    /// Where something stands.
    public enum Place {
        QR,
        MRZ,
        PRINT
    }

    /// What is compared.
    public enum Matter {
        NUMBER,
        NAME,
        BIRTH,
        SEX,
        EXPIRY
    }

    /// What one place says; `null` for what it does not say.
    ///
    /// @param name with or without diacritics, in any case
    public record Statement(
            Place place,
            @Nullable CitizenNumber number,
            @Nullable String name,
            @Nullable BirthDate birth,
            @Nullable Sex sex,
            @Nullable LocalDate expiry) {

        public static Statement of(CitizenCard card) {
            return new Statement(
                    Place.QR, card.number(), card.garbled() ? null : card.name(), card.birth(), card.sex(), null);
        }

        public static Statement of(Mrz mrz) {
            return new Statement(Place.MRZ, mrz.citizenNumber(), mrz.name(), mrz.birth(), mrz.sex(), mrz.expiry());
        }
    }

    /// One matter of which at least two places speak.
    ///
    /// @param said by each that speaks of it, for people
    public record Finding(Matter matter, boolean agrees, List<Said> said) {}

    public record Said(Place place, String value) {}

    /// The zone has so many letters for a name (ICAO 9303 part 5); longer names are cut off.
    private static final int ZONE = 28;

    private IdentityCheck() {}

    /// @param statements of one card, one a place
    /// @return in the order of `Matter`; empty if no matter stands in two places
    public static List<Finding> compare(List<Statement> statements) {
        var findings = new ArrayList<Finding>();
        add(findings, Matter.NUMBER, statements, Statement::number, CitizenNumber::masked, Objects::equals);
        add(findings, Matter.NAME, statements, Statement::name, n -> n, IdentityCheck::sameName);
        add(findings, Matter.BIRTH, statements, Statement::birth, BirthDate::text, IdentityCheck::sameBirth);
        add(findings, Matter.SEX, statements, Statement::sex, Sex::word, Objects::equals);
        add(findings, Matter.EXPIRY, statements, Statement::expiry, IdentityCheck::day, Objects::equals);
        return findings;
    }

    /// Whether nothing differs and at least two places were compared.
    public static boolean agrees(List<Finding> findings) {
        return !findings.isEmpty() && findings.stream().allMatch(Finding::agrees);
    }

    private static <T> void add(
            List<Finding> findings,
            Matter matter,
            List<Statement> statements,
            Function<Statement, @Nullable T> value,
            Function<T, String> text,
            BiPredicate<T, T> same) {
        var values = new ArrayList<T>();
        var said = new ArrayList<Said>();
        for (var statement : statements) {
            var one = value.apply(statement);
            if (one != null) {
                values.add(one);
                said.add(new Said(statement.place(), text.apply(one)));
            }
        }
        if (values.size() > 1) {
            var agrees = values.stream().allMatch(a -> values.stream().allMatch(b -> same.test(a, b)));
            findings.add(new Finding(matter, agrees, List.copyOf(said)));
        }
    }

    /// Without diacritics and case; a zone may cut the last words off, and orders the words its own way.
    static boolean sameName(String one, String other) {
        var a = letters(one);
        var b = letters(other);
        var shorter = a.length() <= b.length() ? a : b;
        var longer = a.length() <= b.length() ? b : a;
        return a.equals(b)
                || shorter.length() >= ZONE - 2 && longer.startsWith(shorter)
                || sorted(a).equals(sorted(b));
    }

    private static String letters(String name) {
        return NameKey.of(name)
                .value()
                .replaceAll("[^a-z ]", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    private static String sorted(String name) {
        return Arrays.stream(name.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /// Where only the year is known, only the year counts.
    private static boolean sameBirth(BirthDate one, BirthDate other) {
        return one.year() == other.year()
                && (one.month() == 0 || other.month() == 0 || one.month() == other.month() && one.day() == other.day());
    }

    private static String day(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
