// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Mrz;
import vn.motcua.model.citizen.States;
import vn.motcua.model.problem.Problem;

/// What the letters of a zone most likely are: the best of each place's alphabet; if the check digits do not hold, with
/// as few and as slight changes as make them hold, and only if no other changes as slight do.
final class MrzGuess {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
    private static final String DIGITS = "0123456789<";

    /// Alphabet of each place: A letters, D digits, S sex, X all, F filler (ICAO 9303 parts 5 and 4).
    private static final List<String> CARD = List.of(
            "AAAAA" + "X".repeat(9) + "D" + "X".repeat(15),
            "DDDDDDDSDDDDDDDAAA" + "X".repeat(11) + "D",
            "A".repeat(30));

    /// Of Viet Nam: the last nine digits of the citizen number, all twelve, their check digit.
    private static final List<String> CITIZEN_CARD =
            List.of("AAAAA" + "D".repeat(22) + "FFD", "DDDDDDDSDDDDDDDAAA" + "F".repeat(11) + "D", "A".repeat(30));

    private static final List<String> PASSPORT =
            List.of("A".repeat(44), "X".repeat(9) + "DAAADDDDDDDSDDDDDDD" + "X".repeat(14) + "DD");

    /// Of Viet Nam: a letter and digits, then the citizen number or nothing.
    private static final List<String> OWN_PASSPORT =
            List.of("A".repeat(44), "ADDDDDDDDDAAADDDDDDDSDDDDDDD" + "D".repeat(16));

    /// A letter at most this much less alike may be meant.
    private static final float DOUBT = 0.14f;

    private static final int MOST_DOUBTS = 14;

    /// Two states whose six letters are together less unlike than this are one.
    private static final double SAME_STATE = 0.3;

    /// Three letters less alike than this together are not to be read.
    private static final double LEGIBLE = 1.5;

    /// One place read otherwise.
    private record Change(int line, int at, char letter, float loss) {}

    private record Answer(Mrz mrz, float loss) {}

    private final List<LetterRow> rows;
    private final List<String> places;
    private final List<Change> doubts = new ArrayList<>();
    private final List<StringBuilder> best = new ArrayList<>();

    private MrzGuess(List<LetterRow> rows, List<String> places) {
        this.rows = rows;
        this.places = places;
        for (var line = 0; line < rows.size(); line++) {
            best.add(new StringBuilder());
            for (var at = 0; at < places.get(line).length(); at++) {
                place(line, at);
            }
        }
        states();
        doubts.sort(Comparator.comparingDouble(Change::loss));
        doubts.subList(Math.min(MOST_DOUBTS, doubts.size()), doubts.size()).clear();
    }

    /// Issuing state and nationality, which no check digit guards: codes that exist, and the same one unless the
    /// letters plainly differ.
    private void states() {
        var nationality = rows.size() == 2 ? 10 : 15;
        var issuer = nearest(code -> likeness(0, 2, code));
        var national = nearest(code -> likeness(1, nationality, code));
        var both = nearest(code -> likeness(0, 2, code) + likeness(1, nationality, code));
        var apart = likeness(0, 2, issuer) + likeness(1, nationality, national);
        if (apart - likeness(0, 2, both) - likeness(1, nationality, both) < SAME_STATE) {
            issuer = both;
            national = both;
        } else if (likeness(0, 2, issuer) < LEGIBLE) {
            issuer = national;
        }
        best.get(0).replace(2, 5, issuer);
        best.get(1).replace(nationality, nationality + 3, national);
    }

    private static String nearest(ToDoubleFunction<String> likeness) {
        return States.CODES.stream()
                .max(Comparator.comparingDouble(likeness).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private double likeness(int line, int at, String letters) {
        return IntStream.range(0, letters.length())
                .mapToDouble(i -> likeness(rows.get(line).likeness()[at + i], letters.charAt(i)))
                .sum();
    }

    static Optional<Mrz> of(List<LetterRow> rows) {
        var passport = rows.size() == 2;
        var any = new MrzGuess(rows, passport ? PASSPORT : CARD);
        return any.best.getFirst().substring(2, 5).equals("VNM")
                ? new MrzGuess(rows, passport ? OWN_PASSPORT : CITIZEN_CARD)
                        .mended()
                        .or(any::mended)
                : any.mended();
    }

    private static String alphabet(char place) {
        return switch (place) {
            case 'A' -> LETTERS;
            case 'D' -> DIGITS;
            case 'S' -> "MF<";
            case 'F' -> "<";
            default -> Glyphs.ALPHABET;
        };
    }

    private void place(int line, int at) {
        var likeness = rows.get(line).likeness()[at];
        var alphabet = alphabet(places.get(line).charAt(at));
        var first = alphabet.charAt(0);
        for (var c : alphabet.toCharArray()) {
            first = likeness(likeness, c) > likeness(likeness, first) ? c : first;
        }
        best.get(line).append(first);
        if (!guarded(line, at)) {
            return;
        }
        for (var c : alphabet.toCharArray()) {
            var loss = likeness(likeness, first) - likeness(likeness, c);
            if (c != first && loss < DOUBT) {
                doubts.add(new Change(line, at, c, loss));
            }
        }
    }

    /// Whether a check digit tells if the place is read right: not of names, kinds, states and sex. Were they doubted,
    /// the citizen number's own rules could be shirked by reading another state.
    private boolean guarded(int line, int at) {
        return rows.size() == 2
                ? line == 1 && (at < 10 || at > 12 && at != 20)
                : line == 0 && at > 4 || line == 1 && at != 7 && (at < 15 || at > 17);
    }

    private static float likeness(float[] likeness, char letter) {
        return likeness[Glyphs.ALPHABET.indexOf(letter)];
    }

    private Optional<Mrz> mended() {
        var plain = parsed(List.of());
        if (plain != null) {
            return Optional.of(plain);
        }
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < doubts.size(); i++) {
            add(answers, List.of(doubts.get(i)));
            for (var j = i + 1; j < doubts.size(); j++) {
                add(answers, List.of(doubts.get(i), doubts.get(j)));
            }
        }
        answers.sort(Comparator.comparingDouble(Answer::loss));
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        var first = answers.getFirst();
        var rival =
                answers.stream().filter(a -> !same(a.mrz, first.mrz)).anyMatch(a -> a.loss < 1.5f * first.loss + 0.02f);
        return rival ? Optional.empty() : Optional.of(first.mrz);
    }

    private static boolean same(Mrz one, Mrz other) {
        return one.documentNumber().equals(other.documentNumber())
                && java.util.Objects.equals(one.citizenNumber(), other.citizenNumber())
                && one.birth().equals(other.birth())
                && java.util.Objects.equals(one.expiry(), other.expiry());
    }

    private void add(List<Answer> answers, List<Change> changes) {
        var mrz = parsed(changes);
        if (mrz != null) {
            answers.add(new Answer(
                    mrz, (float) changes.stream().mapToDouble(Change::loss).sum()));
        }
    }

    private @Nullable Mrz parsed(List<Change> changes) {
        var lines = best.stream().map(StringBuilder::new).toList();
        changes.forEach(c -> lines.get(c.line).setCharAt(c.at, c.letter));
        try {
            return Mrz.parse(lines.stream().map(StringBuilder::toString).toList());
        } catch (Problem wrong) {
            return null;
        }
    }

    @Override
    public String toString() {
        return best.toString();
    }
}
