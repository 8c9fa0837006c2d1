// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the HouseTests of all modules share: rooms (the packages one below the module's root), the arrows between
/// them and the fences around libraries.
public final class House {

    private static final Pattern EMPTY_WORDS =
            Pattern.compile("\\w*(Service|Manager|Helper|Utils?|Impl|Dto)|Abstract\\w*|I[A-Z][a-z]\\w*");

    private final String root;
    private final JavaClasses classes;

    private House(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    /// The main classes of the module that `anyone` of them belongs to; generated database classes stay outside.
    public static House of(String root, Class<?> anyone) {
        try {
            var place = Path.of(
                    anyone.getProtectionDomain().getCodeSource().getLocation().toURI());
            var importer = new ClassFileImporter().withImportOption(location -> !location.contains("/store/db/"));
            return new House(root, importer.importPath(place));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The room a class lives in, empty for the root package, `null` outside the module.
    public String room(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        if (name.equals(root)) {
            return "";
        }
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : null;
    }

    /// Each room may import only the rooms that the table names for it; a room that the table does not know fails.
    public void arrowsGoDown(Map<String, Set<String>> table) {
        check("import only the rooms below that HOUSE.md names", (from, use) -> {
            var to = room(use.getTargetClass());
            var here = room(from);
            return to == null
                    || to.equals(here)
                    || table.getOrDefault(here, Set.of()).contains(to);
        });
        classes.forEach(type -> {
            if (!table.containsKey(room(type))) {
                throw new AssertionError("no such room in the table: " + type.getName());
            }
        });
    }

    /// Only classes that `inside` accepts may use types whose full name begins with one of `libraries`.
    public void fence(String reason, Predicate<JavaClass> inside, String... libraries) {
        check(reason, (from, use) -> {
            var name = use.getTargetClass().getBaseComponentType().getName();
            return inside.test(from) || java.util.Arrays.stream(libraries).noneMatch(name::startsWith);
        });
    }

    /// The outermost class's simple name, for rules by suffix.
    public static String name(JavaClass type) {
        var simple = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        return simple.split("\\$")[0];
    }

    /// A name that would fit anything says nothing.
    public void namesBearIntent() {
        rule(
                "bear a name of the trade",
                type -> !EMPTY_WORDS.matcher(type.getSimpleName()).matches());
    }

    /// All classes for which `holds` is false break the rule.
    public void rule(String description, Predicate<JavaClass> holds) {
        check(classes().should(new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(violated(type, type.getName()));
                }
            }
        }));
    }

    private void check(String description, BiPredicate<JavaClass, Dependency> allowed) {
        check(classes().should(new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !allowed.test(type, use))
                        .forEach(use -> events.add(violated(type, use.getDescription())));
            }
        }));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }
}
