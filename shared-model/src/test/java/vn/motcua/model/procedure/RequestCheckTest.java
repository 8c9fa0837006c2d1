// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;

/// Bad input of every kind, against the shipped forms.
class RequestCheckTest {

    private static final String OWNER = "048195000128";

    private static RequestForm form(String procedure) {
        return Sample.CATALOGUE.request(new ProcedureCode(procedure), Sample.TODAY);
    }

    private static List<Finding> check(String procedure, Map<String, String> values) {
        return RequestCheck.of(form(procedure), values, Sample.citizen(), Sample.TODAY);
    }

    private static Map<String, String> birth(String... changes) {
        return changed(
                Map.of(
                        "declarant.name", "Nguyễn Thị Thuỳ Linh",
                        "declarant.number", OWNER,
                        "child.name", "Trần Gia Huy",
                        "child.birth", "02/11/2026",
                        "child.sex", "Nam",
                        "child.birthPlace", "Bệnh viện Phụ sản Đà Nẵng"),
                changes);
    }

    private static Map<String, String> death(String... changes) {
        return changed(
                Map.of(
                        "declarant.name", "Nguyễn Thị Thuỳ Linh",
                        "declarant.number", OWNER,
                        "deceased.name", "Nguyễn Văn An",
                        "deceased.birth", "1940",
                        "deceased.sex", "Nam",
                        "deceased.residence", "Hải Châu",
                        "death.date", "10/11/2026",
                        "death.place", "Tại nhà"),
                changes);
    }

    private static Map<String, String> changed(Map<String, String> values, String... changes) {
        var all = new HashMap<>(values);
        for (var i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        return all;
    }

    private static void finds(RequestProblem code, Severity severity, String field, List<Finding> findings) {
        assertTrue(
                findings.stream()
                        .anyMatch(
                                f -> f.field().equals(field) && f.problem().code() == code && f.severity() == severity),
                () -> code + " at " + field + " is not in " + findings);
    }

    @Test
    void aGoodRequestHasNoFindings() {
        assertEquals(List.of(), check("1.001193", birth()));
        assertEquals(List.of(), check("1.000656", death()));
    }

    @Test
    void aDayThatNeverWasIsRefused() {
        finds(
                RequestProblem.BAD_DATE,
                Severity.ERROR,
                "child.birth",
                check("1.001193", birth("child.birth", "29/02/2023")));
        assertEquals(List.of(), check("1.001193", birth("child.birth", "29/02/2024")));
    }

    @Test
    void aYearAloneIsEnoughForTheOldAndNotForTheNewborn() {
        finds(RequestProblem.YEAR_ONLY, Severity.ERROR, "child.birth", check("1.001193", birth("child.birth", "2026")));
        assertEquals(List.of(), check("1.001193", birth("mother.birth", "1995")));
    }

    @Test
    void aDayInTheFutureIsRefused() {
        finds(
                RequestProblem.IN_FUTURE,
                Severity.ERROR,
                "child.birth",
                check("1.001193", birth("child.birth", "22/11/2026")));
        assertEquals(List.of(), check("1.001193", birth("child.birth", "21/11/2026")));
    }

    @Test
    void timesThatContradictEachOtherAreNamed() {
        var early = check("1.000656", death("death.date", "31/12/1939"));
        finds(RequestProblem.TOO_EARLY, Severity.ERROR, "death.date", early);
        var notice = check("1.000656", death("notice.date", "09/11/2026"));
        finds(RequestProblem.TOO_EARLY, Severity.ERROR, "notice.date", notice);
        assertEquals(List.of(), check("1.000656", death("death.date", "01/01/1940")));
        var stay = form("1.004194");
        var backwards = RequestCheck.of(
                stay, Map.of("stay.from", "01/12/2026", "stay.to", "30/11/2026"), Sample.citizen(), Sample.TODAY);
        finds(RequestProblem.TOO_EARLY, Severity.ERROR, "stay.to", backwards);
    }

    @Test
    void aNumberThatDisagreesWithBirthOrSexIsAWarningOnly() {
        var year = check("1.001193", birth("mother.number", OWNER, "mother.birth", "1996", "mother.residence", "x"));
        finds(RequestProblem.NUMBER_DISAGREES, Severity.WARNING, "mother.number", year);
        var sex = check("1.001193", birth("father.number", "048195000129", "father.birth", "1995"));
        finds(RequestProblem.NUMBER_DISAGREES, Severity.WARNING, "father.number", sex);
        assertTrue(year.stream().allMatch(f -> f.severity() == Severity.WARNING));
        assertEquals(List.of(), check("1.001193", birth("mother.number", OWNER, "mother.birth", "14/03/1995")));
    }

    @Test
    void whoFilesForAnotherIsNoticed() {
        var other = check("1.001193", birth("declarant.number", "048190000018"));
        finds(RequestProblem.NOT_THE_OWNER, Severity.WARNING, "declarant.number", other);
    }

    @Test
    void aQuantityOfNothingIsRefused() {
        var values = Map.of("document.name", "Bằng", "document.pages", "0", "copies", "0");
        finds(RequestProblem.TOO_SMALL, Severity.ERROR, "document.pages", check("2.000815", values));
        finds(RequestProblem.TOO_SMALL, Severity.ERROR, "copies", check("2.000815", values));
        finds(RequestProblem.BAD_NUMBER, Severity.ERROR, "copies", check("2.000815", changed(values, "copies", "hai")));
    }

    @Test
    void decomposedTextAndInvisibleSignsAreReadAsWhatTheyShow() {
        var kind = Normalizer.normalize("Giấy báo tử", Normalizer.Form.NFD).replace(' ', '\u00A0') + "\u200E";
        var values = death("notice.kind", kind, "notice.number", "12", "notice.by", "Bệnh viện");
        assertEquals(List.of(), check("1.000656", values));
        assertEquals(List.of(), check("1.001193", birth("declarant.number", "048\u00A0195 000128\u200E")));
        finds(RequestProblem.NOT_A_CHOICE, Severity.ERROR, "notice.kind", check("1.000656", death("notice.kind", "x")));
    }

    @Test
    void whatAnotherFieldMakesNecessaryIsMissed() {
        var without = birth("declarant.number", "");
        finds(RequestProblem.MISSING, Severity.ERROR, "declarant.residence", check("1.001193", without));
        var kind = check("1.000656", death("notice.kind", "Giấy báo tử"));
        finds(RequestProblem.MISSING, Severity.WARNING, "notice.number", kind);
        finds(RequestProblem.MISSING, Severity.ERROR, "child.name", check("1.001193", birth("child.name", " ")));
    }

    @Test
    void theYoungAndThoseWhoWouldMarryThemselvesAreNoticed() {
        var values = Map.of(
                "woman.birth", "22/11/2008", "man.birth", "21/11/2006", "woman.number", OWNER, "man.number", OWNER);
        var findings = check("1.000894", values);
        finds(RequestProblem.TOO_YOUNG, Severity.WARNING, "woman.birth", findings);
        assertTrue(findings.stream().noneMatch(f -> f.field().equals("man.birth")));
        finds(RequestProblem.SAME, Severity.ERROR, "man.number", findings);
    }

    @Test
    void anHourIsReadInSeveralWays() {
        assertEquals("05:40", FieldShape.kept(RequestField.Type.TIME, "5:40"));
        assertEquals("15:05", FieldShape.kept(RequestField.Type.TIME, "15 giờ 05 phút"));
        finds(RequestProblem.BAD_TIME, Severity.ERROR, "death.time", check("1.000656", death("death.time", "25:00")));
    }

    @Test
    void theCardFillsOnlyTheSideOfItsOwner() {
        var filled = form("1.000894").prefilled(Sample.citizen(), Sample.TODAY);
        assertEquals("Nguyễn Thị Thuỳ Linh", filled.get("woman.name"));
        assertEquals(null, filled.get("man.name"));
    }
}
