// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.procedure.PaperRule;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.result.Result;

/// Which paper of the results warehouse can stand in for a required one, so that nobody asks for it again (NĐ
/// 118/2025 art 5; NQ 66.7/2025/NQ-CP). Pure. It only proposes: the clerk takes it with a key.
public final class Warehouse {

    /// Words that every paper's name has and that tell nothing.
    private static final Set<String> COMMON = Set.of(
            "giay", "to", "ban", "sao", "chinh", "van", "hoac", "cua", "va", "co", "neu", "xac", "nhan", "chung",
            "dien", "tu");

    private Warehouse() {}

    /// By the kind of result, by name, or by the name of the component that a database replaces.
    public static Optional<Result> offer(RequiredPaper paper, PaperRule rule, List<Result> results, LocalDate today) {
        if (!paper.reusable() && rule.replacedBy() == null) {
            return Optional.empty();
        }
        return results.stream()
                .filter(r -> r.isUsable(today))
                .filter(r -> fits(paper, rule, r))
                .findFirst();
    }

    private static boolean fits(RequiredPaper paper, PaperRule rule, Result result) {
        var replaced = rule.replacedBy();
        return !rule.typeCode().isEmpty() && rule.typeCode().equals(result.kind())
                || sameThing(paper.name(), result.name())
                || replaced != null && sameThing(replaced.component(), result.name());
    }

    /// A result fits if every telling word of its name stands in the paper's name.
    static boolean sameThing(String paper, String result) {
        var wanted = words(paper);
        var has = words(result);
        return !has.isEmpty() && wanted.containsAll(has);
    }

    private static Set<String> words(String name) {
        var bare = name.replaceAll("\\(.*?\\)", " ");
        var words = new HashSet<>(Arrays.asList(NameKey.of(bare).value().split("[^a-z0-9]+")));
        words.removeAll(COMMON);
        words.remove("");
        return words;
    }
}
