// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.motcua.model.procedure.WorkingCalendar;
import vn.motcua.model.procedure.WorkingHours;

/// Holidays and make-up days year by year, and the hours of offices.
final class CalendarJson {

    private CalendarJson() {}

    /// The days of one year.
    record Year(Set<LocalDate> off, Set<LocalDate> makeUp) {}

    static Map<Integer, Year> years(JsonNode years) {
        var all = new TreeMap<Integer, Year>();
        for (var entry : years.properties()) {
            if (entry.getKey().matches("\\d{4}")) {
                all.put(Integer.parseInt(entry.getKey()), year(entry.getValue()));
            }
        }
        return all;
    }

    /// A day off is written as an object with `date`, or as a bare date.
    static Year year(JsonNode year) {
        var off = new HashSet<LocalDate>();
        var makeUp = new HashSet<LocalDate>();
        year.path("days_off").forEach(d -> off.add(date(d)));
        year.path("make_up_workdays").forEach(d -> makeUp.add(date(d)));
        return new Year(off, makeUp);
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.isObject() ? node.path("date").asString("") : node.asString(""));
    }

    static WorkingHours hours(JsonNode hours) {
        return new WorkingHours(
                time(hours, "open"),
                time(hours, "noonClose"),
                time(hours, "noonOpen"),
                time(hours, "close"),
                hours.has("cutOff")
                        ? time(hours, "cutOff")
                        : WorkingHours.usual().cutOff());
    }

    private static LocalTime time(JsonNode hours, String field) {
        return LocalTime.parse(Assets.text(hours, field));
    }

    static WorkingCalendar calendar(Map<Integer, Year> years, WorkingHours hours) {
        var off = new HashSet<LocalDate>();
        var makeUp = new HashSet<LocalDate>();
        years.values().forEach(y -> {
            off.addAll(y.off());
            makeUp.addAll(y.makeUp());
        });
        var known = new TreeMap<>(years);
        return new WorkingCalendar(hours, off, makeUp, known.firstKey(), known.lastKey());
    }
}
