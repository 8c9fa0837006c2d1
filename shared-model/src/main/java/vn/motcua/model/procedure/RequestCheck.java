// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.RequestRule.Kind;

/// What is wrong, or odd, in the values of a request: each field by its type, then the rules of the form. Pure.
public final class RequestCheck {

    private final RequestForm form;
    private final Map<String, String> values = new HashMap<>();
    private final Citizen citizen;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private RequestCheck(RequestForm form, Map<String, String> typed, Citizen citizen, LocalDate today) {
        this.form = form;
        this.citizen = citizen;
        this.today = today;
        for (var field : form.fields()) {
            values.put(field.key(), FieldShape.kept(field.type(), typed.getOrDefault(field.key(), "")));
        }
    }

    /// @param values as typed or read, by field key
    /// @param citizen owner of the dossier
    /// @return in the order of the form's fields, errors of shape first; nothing if all is fine
    public static List<Finding> of(RequestForm form, Map<String, String> values, Citizen citizen, LocalDate today) {
        return new RequestCheck(form, values, citizen, today).findings();
    }

    private List<Finding> findings() {
        for (var field : form.fields()) {
            if (field.required() && value(field.key()).isEmpty()) {
                report(field.key(), Severity.ERROR, RequestProblem.MISSING);
            }
            FieldShape.fault(field, value(field.key())).ifPresent(p -> report(field.key(), Severity.ERROR, p));
        }
        for (var rule : form.rules()) {
            if (isSound(rule.field())) {
                broken(rule).ifPresent(p -> findings.add(new Finding(rule.field(), rule.severity(), p)));
            }
        }
        var order = form.fields().stream().map(RequestField::key).toList();
        return findings.stream()
                .sorted(java.util.Comparator.comparingInt(f -> order.indexOf(f.field())))
                .toList();
    }

    private Optional<Problem> broken(RequestRule rule) {
        var value = value(rule.field());
        if (rule.kind() == Kind.REQUIRED_IF || rule.kind() == Kind.REQUIRED_UNLESS) {
            return failed(!value.isEmpty() || !isNeeded(rule), RequestProblem.MISSING);
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (rule.kind()) {
            case FULL_DATE ->
                failed(date(rule.field()).stream().allMatch(d -> d.month() > 0), RequestProblem.YEAR_ONLY);
            case NOT_IN_FUTURE ->
                failed(date(rule.field()).stream().noneMatch(d -> first(d).isAfter(today)), RequestProblem.IN_FUTURE);
            case NOT_BEFORE -> notBefore(rule);
            case AT_LEAST -> failed(number(value) >= bound(rule), RequestProblem.TOO_SMALL, bound(rule));
            case AT_MOST -> failed(number(value) <= bound(rule), RequestProblem.TOO_LARGE, bound(rule));
            case NUMBER_AGREES -> numberAgrees(rule, value);
            case AGE_AT_LEAST ->
                failed(
                        date(rule.field()).stream().allMatch(d -> d.age(today) >= bound(rule)),
                        RequestProblem.TOO_YOUNG,
                        bound(rule));
            case DIFFERS -> failed(!value.equals(value(rule.other())), RequestProblem.SAME, labelOf(rule.other()));
            case IS_OWNER -> failed(value.equals(citizen.number().value()), RequestProblem.NOT_THE_OWNER);
            case REQUIRED_IF, REQUIRED_UNLESS -> Optional.empty();
        };
    }

    private boolean isNeeded(RequestRule rule) {
        var other = value(rule.other());
        if (rule.kind() == Kind.REQUIRED_UNLESS) {
            return other.isEmpty();
        }
        return rule.values().isEmpty() ? !other.isEmpty() : rule.values().contains(other);
    }

    /// Years alone are compared as years: what may be true passes.
    private Optional<Problem> notBefore(RequestRule rule) {
        var later = date(rule.field());
        var earlier = date(rule.other());
        if (later.isEmpty() || earlier.isEmpty()) {
            return Optional.empty();
        }
        var fine = !last(later.get()).isBefore(first(earlier.get()));
        return failed(fine, RequestProblem.TOO_EARLY, labelOf(rule.other()));
    }

    private Optional<Problem> numberAgrees(RequestRule rule, String value) {
        var birth = date(rule.other());
        var named = rule.values().isEmpty() ? "" : rule.values().getFirst();
        var sex = FieldShape.sex(named).or(() -> FieldShape.sex(value(named)));
        if (birth.isEmpty() || sex.isEmpty() || !value.matches("\\d{12}")) {
            return Optional.empty();
        }
        return failed(new CitizenNumber(value).agreesWith(birth.get(), sex.get()), RequestProblem.NUMBER_DISAGREES);
    }

    private static Optional<Problem> failed(boolean fine, RequestProblem code, Object... args) {
        return fine ? Optional.empty() : Optional.of(new Problem(code, args));
    }

    private boolean isSound(String key) {
        return form.field(key)
                .map(f -> FieldShape.fault(f, value(key)).isEmpty())
                .orElse(false);
    }

    private void report(String key, Severity severity, RequestProblem code) {
        findings.add(new Finding(key, severity, new Problem(code)));
    }

    private String value(String key) {
        return values.getOrDefault(key, "");
    }

    private Optional<BirthDate> date(String key) {
        return FieldShape.date(value(key));
    }

    private String labelOf(String key) {
        return form.field(key).map(f -> f.label().vi()).orElse(key);
    }

    private static int bound(RequestRule rule) {
        return Integer.parseInt(rule.values().getFirst());
    }

    private static long number(String value) {
        return Long.parseLong(value);
    }

    private static LocalDate first(BirthDate date) {
        return date.month() == 0
                ? LocalDate.of(date.year(), 1, 1)
                : LocalDate.of(date.year(), date.month(), date.day());
    }

    private static LocalDate last(BirthDate date) {
        return date.month() == 0 ? LocalDate.of(date.year(), 12, 31) : first(date);
    }
}
