// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.util.List;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.problem.Problem;

/// Facts of one person on one paper that must agree: a personal number tells the year of birth and the sex. Where they
/// do not, none of them passes unseen.
final class Agreement {

    private static final double DOUBT = 0.7;

    private Agreement() {}

    static List<FieldReading> check(List<FieldReading> facts) {
        return facts.stream()
                .map(f -> f.key().matches(".*\\.(number|birth)") && contradicted(f, facts)
                        ? f.surer(Math.min(DOUBT, f.confidence()))
                        : f)
                .toList();
    }

    private static boolean contradicted(FieldReading fact, List<FieldReading> facts) {
        var person = fact.key().substring(0, fact.key().lastIndexOf('.'));
        var number = value(person + ".number", facts);
        var birth = value(person + ".birth", facts);
        if (!number.matches("\\d{12}") || birth.isEmpty()) {
            return false;
        }
        try {
            var born = BirthDate.parse(birth);
            var sex = value(person + ".sex", facts);
            var holder = new CitizenNumber(number);
            var asMan = holder.agreesWith(born, Sex.MALE);
            var asWoman = holder.agreesWith(born, Sex.FEMALE);
            return !(sex.equals("Nam") ? asMan : sex.equals("Nữ") ? asWoman : asMan || asWoman);
        } catch (Problem e) {
            return true;
        }
    }

    private static String value(String key, List<FieldReading> facts) {
        return facts.stream()
                .filter(f -> f.key().equals(key))
                .map(FieldReading::value)
                .findFirst()
                .orElse("");
    }
}
