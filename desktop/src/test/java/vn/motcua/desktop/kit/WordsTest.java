// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.problem.RemoteProblem;

class WordsTest {

    private static final Words VI = Words.of(Words.VIETNAMESE);
    private static final Words EN = Words.of(Words.ENGLISH);

    @Test
    void everyProblemSaysInBothLanguagesWhatHappenedAndWhatToDo() {
        var silent = new TreeSet<String>();
        for (var code : codes()) {
            for (var part : List.of(".what", ".do")) {
                for (var words : List.of(VI, EN)) {
                    if (!words.has(code.key() + part)) {
                        silent.add(code.key() + part + " " + words.locale().getLanguage());
                    }
                }
            }
        }
        assertTrue(silent.isEmpty(), () -> "no words for " + silent);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        var onlyVietnamese = new TreeSet<>(VI.keys());
        onlyVietnamese.removeAll(EN.keys());
        var onlyEnglish = new TreeSet<>(EN.keys());
        onlyEnglish.removeAll(VI.keys());
        assertTrue(onlyVietnamese.isEmpty(), () -> "only in Vietnamese: " + onlyVietnamese);
        assertTrue(onlyEnglish.isEmpty(), () -> "only in English: " + onlyEnglish);
    }

    @Test
    void everyTextCanBeFilledInAndNamesTheSamePlaces() {
        for (var key : VI.keys()) {
            assertEquals(places(VI, key), places(EN, key), key);
        }
    }

    @Test
    void everyKeyThatAScreenAsksForHasWords() throws IOException {
        var asked = Pattern.compile("words(?:\\(\\))?\\s*\\.get\\(\\s*\"([\\w.-]+)\"\\s*[,)]");
        var silent = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                asked.matcher(Files.readString(file))
                        .results()
                        .map(key -> key.group(1))
                        .filter(key -> !VI.has(key))
                        .forEach(silent::add);
            }
        }
        assertTrue(silent.isEmpty(), () -> "no words for " + silent);
    }

    /// Of the two ways to write oa, oe, uy at the end of a syllable the screens have one: huỷ, hoà, khoẻ.
    @Test
    void toneMarksStandOnTheLastVowelOfOpenSyllables() {
        var other = Pattern.compile("(?iu)(?<!q)([óòỏõọ][ae]|[úùủũụ]y)(?!\\p{L})");
        var found = new TreeSet<String>();
        for (var key : VI.keys()) {
            if (other.matcher(VI.get(key)).find()) {
                found.add(key + " = " + VI.get(key));
            }
        }
        assertEquals(new TreeSet<String>(), found);
    }

    @Test
    void aKeyWithoutWordsShowsItselfInBrackets() {
        assertEquals("[kit.nothing]", VI.get("kit.nothing"));
        assertFalse(VI.has("kit.nothing"));
    }

    @Test
    void aProblemOfANewerProgramIsToldInGeneralWords() {
        var problem = new Problem(RemoteProblem.of("exchange.NOT_YET_KNOWN"));
        assertTrue(EN.what(problem).contains("exchange.NOT_YET_KNOWN"));
        assertFalse(EN.todo(problem).startsWith("["));
    }

    @Test
    void aProblemsArgumentsFillItsText() {
        assertTrue(VI.what(new Problem(KitProblem.BUG, "7Q3KBC")).contains("7Q3KBC"));
    }

    private static TreeSet<String> places(Words words, String key) {
        var marks = new Object[] {"⟦0⟧", "⟦1⟧", "⟦2⟧", "⟦3⟧", "⟦4⟧", "⟦5⟧"};
        var found = new TreeSet<String>();
        var matcher = Pattern.compile("⟦\\d⟧").matcher(words.get(key, marks));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static List<ProblemCode> codes() {
        var codes = new ArrayList<ProblemCode>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.motcua").stream()
                        .filter(c -> c.isEnum() && c.isAssignableTo(ProblemCode.class))
                        .map(JavaClass::reflect)
                        .forEach(c -> {
                            for (var constant : c.getEnumConstants()) {
                                codes.add((ProblemCode) constant);
                            }
                        });
        assertFalse(codes.isEmpty());
        return codes;
    }
}
