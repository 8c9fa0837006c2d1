// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.desktop.ocr.FieldReading.Mending;
import vn.motcua.model.citizen.NameKey;

/// Brings what was read behind a label into the form of its field, mends it where one reading is clearly meant, and
/// tells how sure it is.
final class PaperValue {

    private static final Pattern NOTHING = Pattern.compile("[^\\p{L}\\d]*");
    /// Square metres stand behind an area or beside its label.
    private static final Pattern SQUARE = Pattern.compile("\\(?m[²2?*”\"'°]?\\)?(?![\\p{L}\\d])\\s*[:;]?");

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d{1,2})?");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(?:\\s?[.,]\\s?\\d{3})+|\\d{4,}|\\d+");

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)0\\d{9}(?!\\d)");
    private static final Pattern ANY_PHONE = Pattern.compile("\\+?\\d{9,12}");

    private static final double NOISE = 0.4;

    /// Confidence of a name that no list knows, or that was mended by one; it may well be one.
    private static final double UNHEARD = 0.8;

    private PaperValue() {}

    /// Empty if nothing of use was read.
    static Optional<FieldReading> of(PaperField field, List<Word> read, int page) {
        var words = new ArrayList<>(read);
        while (!words.isEmpty() && isNothing(words.getFirst())) {
            words.removeFirst();
        }
        while (!words.isEmpty() && isNothing(words.getLast())) {
            words.removeLast();
        }
        upToLeaders(words);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var shaped = shape(field, words);
        if (shaped.text().isEmpty()) {
            return Optional.empty();
        }
        var box = words.stream().map(Word::box).reduce(Box::and).orElseThrow();
        var doubtful = field.type() == PaperField.Type.NAME && !isHeard(shaped.text());
        var most = doubtful || shaped.mending() == Mending.NAME ? UNHEARD : 1;
        var confidence = shaped.sound() ? Math.min(most, surety(words)) : 0;
        return Optional.of(
                new FieldReading(field.key(), shaped.text(), confidence, page, box, shaped.read(), shaped.mending()));
    }

    /// Whether a name begins with a family's and has no syllable that the lists do not know.
    static boolean isHeard(String name) {
        var syllables = List.of(name.split(" "));
        return Dictionary.FAMILIES.knows(syllables.getFirst())
                && syllables.stream().skip(1).allMatch(Dictionary.NAMES::knows);
    }

    /// A value is as sure as its worst word.
    static double surety(List<Word> words) {
        return words.stream()
                .filter(w -> !NameKey.of(w.text()).value().isBlank())
                .mapToDouble(Word::confidence)
                .min()
                .orElse(0);
    }

    /// A value ends where dots lead on to the edge; what was read into such dots is no writing.
    private static void upToLeaders(List<Word> words) {
        for (var i = 0; i < words.size(); i++) {
            var text = words.get(i).text();
            if (i > 0 && text.matches("[.…_·:,;\\-]{3,}.*")) {
                words.subList(i, words.size()).clear();
            } else if (text.matches(".*[\\p{L}\\d][.…_·]{3,}.*") && i + 1 < words.size()) {
                words.subList(i + 1, words.size()).clear();
            }
        }
        while (words.size() > 1
                && words.getLast().confidence() < NOISE
                && words.getLast().text().length() <= 3
                && !words.getLast().text().matches("\\p{Lu}{2,3}")) {
            words.removeLast();
        }
    }

    /// Square metres beside a label are no value.
    static boolean isUnit(Word word) {
        return SQUARE.matcher(word.text()).matches();
    }

    private static boolean isNothing(Word word) {
        return NOTHING.matcher(word.text()).matches();
    }

    private static Shaped shape(PaperField field, List<Word> words) {
        var text = trimmed(words.stream().map(Word::text).collect(Collectors.joining(" ")));
        return switch (field.type()) {
            case NAME -> name(words);
            case DATE, SIGNED -> Days.read(text);
            case CITIZEN -> citizen(text);
            case SEX -> sex(text);
            case CODE -> code(words);
            case PHONE -> phone(text);
            case AREA -> first(DECIMAL, SQUARE.matcher(text).replaceAll(" "));
            case MONEY -> money(text);
            case COUNT -> count(text);
            case TEXT, ISSUER -> text(text);
        };
    }

    private static String trimmed(String text) {
        return NameKey.clean(text.replaceAll("[.…_·]{2,}|…", " "))
                .replaceAll("^[\\s.,:;|!_*-]+|[\\s,:;|_*.…-]+$", "")
                .strip();
    }

    /// Words of letters only, up to the first that is none; a syllable no name has and that was not read surely is
    /// mended by the one name that is nearest.
    private static Shaped name(List<Word> words) {
        var read = new ArrayList<String>();
        var mended = new ArrayList<String>();
        for (var word : words.subList(addressed(words), words.size())) {
            var bare = trimmed(word.text().replaceAll("[()\"“”]", ""));
            if (bare.isEmpty()) {
                continue;
            }
            if (!bare.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-') || read.size() == 8) {
                break;
            }
            mended.add(like(bare, part(bare, word.confidence(), read.isEmpty()).orElse(bare)));
            read.add(bare);
            if (word.text().matches(".*[,;]")) {
                break;
            }
        }
        var text = String.join(" ", mended);
        var before = String.join(" ", read);
        return new Shaped(text, read.size() >= 2, before, text.equals(before) ? Mending.NONE : Mending.NAME);
    }

    /// How many words before a name address its bearer. Ông is a family's name too, in this city of all places: it
    /// stays before two words, for hardly a name has as few.
    private static int addressed(List<Word> words) {
        var first = words.getFirst().text();
        var isMan = first.matches("(?iu)ông");
        if (!isMan && !first.matches("(?iu)bà|anh|chị|ông ?[/(] ?bà\\)?:?") || words.size() < (isMan ? 4 : 3)) {
            return 0;
        }
        var family = words.get(1).text();
        var isNamed = Dictionary.FAMILIES.knows(family)
                || Dictionary.FAMILIES.unmarked(family).isPresent();
        return isNamed ? 1 : 0;
    }

    private static Optional<String> part(String read, double confidence, boolean first) {
        if (first && Dictionary.FAMILIES.knows(read)) {
            return Optional.empty();
        }
        return first ? family(read, confidence).or(() -> syllable(read, confidence)) : syllable(read, confidence);
    }

    private static Optional<String> syllable(String read, double confidence) {
        if (Dictionary.NAMES.knows(read)) {
            return Optional.empty();
        }
        return confidence < FieldReading.SURE
                ? Dictionary.NAMES.unmarked(read).or(() -> Dictionary.NAMES.nearest(read))
                : Dictionary.NAMES.oneMarkOff(read);
    }

    /// A name begins with the family's: `NGUYÊN` and `HƯỲNH` are given names or none, so their marks were misread.
    private static Optional<String> family(String read, double confidence) {
        var doubtful = confidence < FieldReading.SURE || !Dictionary.NAMES.knows(read);
        return doubtful ? Dictionary.FAMILIES.unmarked(read) : Optional.empty();
    }

    private static String like(String shape, String word) {
        var vietnamese = java.util.Locale.forLanguageTag("vi");
        return shape.equals(shape.toUpperCase(vietnamese)) ? word.toUpperCase(vietnamese) : word;
    }

    /// Twelve digits of a province (001–096), a sex and century, a year (Luật Căn cước, NĐ 70/2024/NĐ-CP).
    private static Shaped citizen(String text) {
        var run = Pattern.compile("[\\dOoIlSBZ|][\\dOoIlSBZ| .]{7,22}").matcher(text);
        if (!run.find()) {
            return Shaped.plain(text, false);
        }
        var read = run.group().replaceAll("[ .]", "");
        var number = LookAlikes.number(read);
        var sound = number.matches("0(?!00)[0-9]\\d[0-3]\\d{8}") && Integer.parseInt(number.substring(0, 3)) <= 96;
        return number.equals(read) ? Shaped.plain(number, sound) : new Shaped(number, sound, read, Mending.DIGITS);
    }

    /// Of two to tick none is taken: which box has the mark is not read.
    private static Shaped sex(String text) {
        var words = Arrays.stream(NameKey.of(text).value().split("[^a-z]+"))
                .filter(w -> w.length() > 1)
                .limit(2)
                .map(w -> w.equals("narn") ? "nam" : w.equals("nuu") ? "nu" : w)
                .toList();
        var first = words.isEmpty() || words.containsAll(List.of("nam", "nu")) ? "" : words.getFirst();
        return switch (first) {
            case "nam" -> Shaped.plain("Nam", true);
            case "nu" -> Shaped.plain("Nữ", true);
            default -> Shaped.plain(text, false);
        };
    }

    /// The first word, and those glued to it by a stroke.
    private static Shaped code(List<Word> words) {
        var text = new StringBuilder();
        for (var word : words) {
            var bare = word.text();
            var glued = text.isEmpty()
                    || bare.matches("[/-][\\p{L}\\d].*")
                    || text.toString().matches(".*[\\p{L}\\d][/-]");
            if (!glued) {
                break;
            }
            if (text.isEmpty() && isNothing(word)) {
                continue;
            }
            text.append(bare);
        }
        var read = trimmed(text.toString()).replaceAll("[^\\p{L}\\d/.,&\\-!|]", "");
        var code = Slashes.sign(read);
        var sound = code.codePoints().anyMatch(Character::isLetterOrDigit);
        return new Shaped(code, sound, read, code.equals(read) ? Mending.NONE : Mending.DIGITS);
    }

    /// One that stands in one piece first: the number of the next label may follow it.
    private static Shaped phone(String text) {
        var whole = PHONE.matcher(LookAlikes.digits(text));
        if (whole.find()) {
            return Shaped.plain(whole.group(), true);
        }
        var match = ANY_PHONE.matcher(LookAlikes.number(text.split("[,;(]")[0].replaceAll("[ .\\-]", "")));
        return match.find() ? Shaped.plain(match.group(), true) : Shaped.plain(text, false);
    }

    private static Shaped first(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? Shaped.plain(match.group(), true) : Shaped.plain(text, false);
    }

    /// Whole đồng, digits only.
    private static Shaped money(String text) {
        var match = AMOUNT.matcher(text);
        return match.find() ? Shaped.plain(match.group().replaceAll("\\D", ""), true) : Shaped.plain(text, false);
    }

    private static Shaped count(String text) {
        var match = Pattern.compile("\\d{1,4}").matcher(LookAlikes.number(text.split(" ")[0]));
        return match.find()
                ? Shaped.plain(Integer.toString(Integer.parseInt(match.group())), true)
                : Shaped.plain(text, false);
    }

    private static Shaped text(String text) {
        var numbered =
                Slashes.strokes(text).replaceFirst("^Tố (?=\\d)", "Tổ ").replaceAll("(?<=\\p{L})[°¬~](?=\\p{L})", " ");
        var mended = KnownPhrases.mend(WardNames.mend(numbered));
        var how = !mended.equals(numbered) ? Mending.WARD : numbered.equals(text) ? Mending.NONE : Mending.DIGITS;
        return new Shaped(mended, true, text, how);
    }
}
