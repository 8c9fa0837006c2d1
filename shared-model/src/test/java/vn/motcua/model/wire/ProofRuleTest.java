// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.problem.Problem;

class ProofRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static List<ReferenceItem> published(String json, LocalDate from) {
        return ReferenceFile.read(json.getBytes(StandardCharsets.UTF_8), from);
    }

    @Test
    void anOfficesOwnRuleGoesBeforeThatOfAllAndNothingCountsBeforeItsDay() {
        var all =
                new ArrayList<>(published("{\"office\":\"*\",\"proof\":\"LTA\",\"tsa\":\"http://tsa.example/\"}", DAY));
        assertEquals(ProofRule.NONE, ProofRule.of(Sample.OFFICE, all, DAY.minusDays(1)));
        var rule = ProofRule.of(Sample.OFFICE, all, DAY);
        assertEquals(new ProofRule("LTA", "http://tsa.example/", Duration.ofDays(90)), rule);
        assertEquals(List.of("B", "T", "LT"), rule.below());
        all.addAll(published("{\"office\":\"%s\",\"proof\":\"B\"}".formatted(Sample.OFFICE), DAY));
        assertEquals(List.of(), ProofRule.of(Sample.OFFICE, all, DAY).below());
    }

    @Test
    void aRuleThatCannotBeReadIsNotPublished() {
        for (var json : List.of(
                "{\"office\":\"*\",\"proof\":\"X\",\"tsa\":\"http://tsa.example/\"}",
                "{\"office\":\"*\",\"proof\":\"T\"}",
                "{\"office\":\"*\",\"proof\":\"T\",\"tsa\":\"file:///etc/passwd\"}",
                "{\"office\":\"*\",\"proof\":\"T\",\"tsa\":\"http://tsa.example/\",\"renewDays\":0}")) {
            var items = published(json, DAY);
            assertThrows(Problem.class, () -> Catalogue.shipped().with(items), json);
        }
    }
}
