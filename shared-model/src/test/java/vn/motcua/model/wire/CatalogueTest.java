// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.model.Sample;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Channel;
import vn.motcua.model.procedure.CodePattern;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.Guide.Doubt;
import vn.motcua.model.procedure.PaperRule;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.ProcedureProblem;
import vn.motcua.model.procedure.RequiredPaper;
import vn.motcua.model.procedure.TimeLimit;

class CatalogueTest {

    private static final List<String> WORKED =
            List.of("1.001193", "1.000656", "1.000894", "1.004873", "2.000635", "1.013225", "3.000347", "1.004194");
    private static final LocalDate TODAY = Sample.TODAY;
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final Catalogue catalogue = Sample.CATALOGUE;

    private static ProcedureCode code(String code) {
        return new ProcedureCode(code);
    }

    private static ReferenceItem item(String kind, String id, LocalDate from, String json) {
        return new ReferenceItem(kind, id, from, json);
    }

    private static ReferenceItem birthFrom(LocalDate from, String more) {
        return item(ReferenceItem.PROCEDURE, "1.001193", from, """
                {"code":"1.001193","name":"Đăng ký khai sinh (mới)","timeQty":2,"timeUnit":"WORKING_DAY"%s,
                 "components":[{"name":"Tờ khai","kind":"FORM","original":1,"required":true},
                  {"name":"Giấy xác nhận cư trú","required":true,"forbiddenToRequest":"Luật Căn cước điều 20(3)"}]}""".formatted(more));
    }

    @Test
    void eightProceduresHaveChecklistFormAndResult() {
        for (var worked : WORKED) {
            var procedure = catalogue.procedure(code(worked), TODAY);
            assertFalse(procedure.papers().isEmpty(), worked);
            var form = catalogue.request(procedure.code(), TODAY);
            assertTrue(form.fields().size() >= 10, worked);
            assertFalse(
                    catalogue
                            .result(procedure.code(), TODAY)
                            .orElseThrow()
                            .lines()
                            .isEmpty(),
                    worked);
        }
    }

    @Test
    void everyRuleAndReferenceNamesAFieldThatExists() {
        for (var form : catalogue.requests()) {
            for (var rule : form.rules()) {
                assertTrue(form.field(rule.field()).isPresent(), form.id() + " " + rule);
                assertTrue(rule.other().isEmpty() || form.field(rule.other()).isPresent(), form.id() + " " + rule);
            }
            var keys = form.fields().stream().map(f -> f.key()).toList();
            assertEquals(keys.size(), new HashSet<>(keys).size(), form.id());
            assertTrue(form.fields().stream()
                    .noneMatch(f -> f.label().vi().isEmpty() || f.label().en().isEmpty()));
        }
        var added = List.of("number", "year", "office.name", "signed.on", "child.number", "note", "valid.until");
        for (var template : catalogue.results()) {
            var form = catalogue.request(template.procedures().getFirst(), TODAY);
            for (var key : template.references()) {
                assertTrue(form.field(key).isPresent() || added.contains(key), template.id() + " " + key);
            }
        }
    }

    @Test
    void aProcedureIsFoundByFoldedNameByCodeAndByLifeEvent() {
        assertEquals(
                "1.004873",
                catalogue.search("tinh trang hon nhan", TODAY).getFirst().code().value());
        assertEquals(catalogue.search("hoá"), catalogue.search("hóa"));
        assertEquals(
                "3.000347",
                catalogue.search("đổi giấy phép lái").getFirst().code().value());
        assertEquals("1.000656", catalogue.search("1.000656").getFirst().code().value());
        var born = catalogue.search("sinh con", TODAY).stream()
                .map(p -> p.code().value())
                .toList();
        assertTrue(born.containsAll(List.of("1.001193", "1.004884")), born.toString());
        var house = catalogue.lifeEvents().stream()
                .filter(e -> e.id().equals("house"))
                .findFirst()
                .orElseThrow();
        assertTrue(catalogue.of(house, TODAY).stream().anyMatch(p -> p.code().equals(code("1.013225"))));
        assertTrue(catalogue.procedure(code("1.001193.000.00.00.H17"), TODAY).essential());
    }

    @Test
    void theNationalCatalogueIsImportedWithoutItsTraps() {
        var repair = catalogue.procedure(code("1.013229"), TODAY);
        assertTrue(repair.name().startsWith("Cấp giấy phép xây dựng sửa chữa"));
        assertFalse(repair.resultName().startsWith("-"));
        assertTrue(repair.guide().doubts().contains(Doubt.TIMES_DISAGREE));
        assertTrue(repair.guide().doubts().contains(Doubt.FEE_SET_LOCALLY));
        assertTrue(repair.papers().stream().allMatch(p -> p.original() + p.copy() > 0));
        var names = repair.papers().stream().map(p -> p.name()).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
        assertTrue(catalogue.procedures().stream()
                .flatMap(p -> p.papers().stream())
                .noneMatch(p -> p.name().matches(".*[\\u200E\\u00A0].*")));
        var birth = catalogue.procedure(code("1.001193"), TODAY).guide();
        assertTrue(birth.notes().size() > 10);
        assertTrue(birth.doubts().contains(Doubt.TIME_IN_WORDS));
        assertEquals("1.001193.02", birth.cases().getFirst().code());
    }

    @Test
    void aPaperKnowsWhyItIsNotScannedAndWhichDatabaseReplacesIt() {
        var birth = catalogue.procedure(code("1.001193"), TODAY);
        var identity = birth.rule(6);
        assertEquals(PaperRule.NotScanned.SHOWN_ONLY, identity.notScanned());
        assertEquals(
                "Cơ sở dữ liệu quốc gia về dân cư",
                String.valueOf(replacement(identity).database()));
        assertTrue(birth.rule(2).mustScan());
        var house = catalogue.procedure(code("1.013225"), TODAY);
        assertTrue(replacement(house.rule(2)).database().contains("Đất đai"));
    }

    private static PaperRule.Replacement replacement(PaperRule rule) {
        var replacement = rule.replacedBy();
        assertNotNull(replacement);
        return replacement;
    }

    @Test
    void aPublishedVersionIsInForceFromItsDayAndTheOldOneUntilThen() {
        var changed = catalogue.with(List.of(birthFrom(NEW_YEAR, ",\"onlineTimeQty\":1")));
        assertEquals(
                "Đăng ký khai sinh", changed.procedure(code("1.001193"), TODAY).name());
        var after = changed.procedure(code("1.001193"), NEW_YEAR);
        assertEquals("Đăng ký khai sinh (mới)", after.name());
        assertEquals(new TimeLimit(2, TimeLimit.Unit.WORKING_DAY), after.clock().limit(Channel.POST));
        assertEquals(new TimeLimit(1, TimeLimit.Unit.WORKING_DAY), after.clock().limit(Channel.ONLINE));
        assertTrue(after.rule(2).forbiddenToRequest());
        assertFalse(after.papers().get(1).required());
        assertEquals(
                catalogue.procedures(TODAY).size(), changed.procedures(NEW_YEAR).size());
    }

    @Test
    void theDataSayWhichRowIsAnIdentityPaperAndWhereTheyDoNotItsNameDoes() {
        for (var procedure : catalogue.procedures(TODAY)) {
            for (var paper : procedure.papers()) {
                var named = paper.name().startsWith("Giấy tờ tùy thân");
                assertTrue(paper.isIdentity() || !named, paper::toString);
            }
        }
        assertEquals(Boolean.TRUE, Sample.BIRTH.papers().getLast().identity(), "shipped data say it");
        var published = catalogue.with(List.of(item(ReferenceItem.PROCEDURE, "9.000001", NEW_YEAR, """
                {"code":"9.000001","name":"Thủ tục mới","components":[
                  {"name":"Thẻ thường trú của người nước ngoài","kind":"PRESENT","identity":true},
                  {"name":"Giấy xác nhận số hộ chiếu cũ","identity":false},
                  {"name":"Bản sao HỘ CHIẾU"},
                  {"name":"Đơn đề nghị cấp hộ chiếu","kind":"FORM"},
                  {"name":"Giấy chứng sinh"}]}""")));
        assertEquals(
                List.of(true, false, true, false, false),
                published.procedure(code("9.000001"), NEW_YEAR).papers().stream()
                        .map(RequiredPaper::isIdentity)
                        .toList());
    }

    @Test
    void anExpiredOrFutureVersionIsAProblem() {
        var ended = catalogue.with(List.of(birthFrom(NEW_YEAR, ",\"validTo\":\"2027-01-31\"")));
        problem(ProcedureProblem.EXPIRED, ended, "1.001193", LocalDate.of(2027, 2, 1));
        problem(ProcedureProblem.NOT_YET, catalogue, "1.001193", LocalDate.of(2020, 1, 1));
        problem(ProcedureProblem.UNKNOWN, catalogue, "9.999999", TODAY);
        assertEquals(
                "Đăng ký khai sinh",
                ended.version(code("1.001193"), LocalDate.of(2020, 1, 1)).name());
        assertTrue(ended.procedures(LocalDate.of(2027, 2, 1)).stream()
                .noneMatch(p -> p.code().equals(code("1.001193"))));
    }

    private static void problem(ProcedureProblem wanted, Catalogue catalogue, String code, LocalDate day) {
        var problem = assertThrows(Problem.class, () -> catalogue.procedure(code(code), day));
        assertEquals(wanted, problem.code());
    }

    @Test
    void feesHoursHolidaysAndFormsAreChangedByPublishing() {
        var changed = catalogue.with(List.of(
                item(ReferenceItem.FEE, "extract-copy", NEW_YEAR, """
                        {"id":"extract-copy","item":"extract-copy","procedure":"2.000635","kind":"P",
                         "channels":["COUNTER"],"tariff":{"measure":"COPY","tiers":[{"from":1,"each":9000}]}}"""),
                item(ReferenceItem.FEE_SWITCH, "draft2026-1.013225", TODAY, "{}"),
                item(ReferenceItem.HOURS, "H17.242", NEW_YEAR, """
                        {"open":"07:00","noonClose":"11:30","noonOpen":"13:00","close":"16:30","cutOff":"15:00"}"""),
                item(ReferenceItem.CALENDAR, "2028", TODAY, "{\"days_off\":[\"2028-01-03\"]}"),
                item(ReferenceItem.REQUEST, "none", NEW_YEAR, """
                        {"id":"street-number","procedures":["1.009141"],"groups":[{"id":"g","fields":[
                         {"key":"house.street","type":"TEXT","required":true,"label":{"vi":"Đường","en":"Street"}}]}]}"""),
                item("notices", "ready", TODAY, "{\"text\":\"Hồ sơ đã xong\"}")));
        var copy = code("2.000635");
        assertEquals(8_000, changed.fees().total(FeeQuery.one(copy, Channel.COUNTER, NEW_YEAR.minusDays(1))));
        assertEquals(9_000, changed.fees().total(FeeQuery.one(copy, Channel.COUNTER, NEW_YEAR)));
        assertEquals(9_000, changed.procedure(copy, NEW_YEAR).fee().atCounter());
        assertEquals(0, changed.fees().total(FeeQuery.one(code("1.013225"), Channel.ONLINE, TODAY)));
        var office = new OfficeCode("H17.242");
        assertEquals("17:00", changed.calendar(office, TODAY).hours().close().toString());
        assertEquals("16:30", changed.calendar(office, NEW_YEAR).hours().close().toString());
        assertFalse(changed.calendar().isWorkingDay(LocalDate.of(2028, 1, 3)));
        assertTrue(catalogue.request(code("1.009141"), NEW_YEAR).fields().isEmpty());
        assertEquals(
                "Street",
                changed.request(code("1.009141"), NEW_YEAR)
                        .fields()
                        .getFirst()
                        .label()
                        .en());
        assertEquals(1, changed.published("notices", TODAY).size());
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        var problem = assertThrows(
                Problem.class,
                () -> catalogue.with(List.of(item(ReferenceItem.FEE, "bad", TODAY, "{\"procedure\":\"x\"}"))));
        assertEquals(WireProblem.UNREADABLE, problem.code());
    }

    @Test
    void codesOfOldAndNewShapeAreRead() {
        var patterns = catalogue.codePatterns();
        for (var pattern : patterns) {
            assertEquals(pattern, CodePattern.of(patterns, pattern.example()).orElseThrow());
        }
        for (var code : List.of("H56.14-240823-0001", "H55.242-260101-00123", "000.17.22.H56-210531-0001")) {
            assertTrue(CodePattern.of(patterns, code).isPresent(), code);
        }
        assertTrue(CodePattern.of(patterns, "H17.242-261321-0042").isEmpty());
    }

    @Test
    void aResultIsWrittenFromTheRequest() {
        var template = catalogue.result(code("1.001193"), TODAY).orElseThrow();
        var values = Map.of("child.name", "Trần Gia Huy", "child.birth", "02/11/2026", "number", "214", "year", "2026");
        var lines = template.fill(values);
        assertEquals("TRẦN GIA HUY", lines.getFirst().text());
        assertEquals(
                "Ngày hai tháng mười một năm hai nghìn không trăm hai mươi sáu",
                lines.get(2).text());
        assertEquals("", lines.get(3).text());
        assertEquals("214/2026", template.number(values));
        var copy = catalogue.result(code("2.000635"), TODAY).orElseThrow();
        assertEquals(
                "TRÍCH LỤC KHAI TỬ (BẢN SAO)",
                copy.title(Map.of("extract.kind", "Trích lục khai tử")).vi());
    }

    @Test
    void theCuratedStandBeforeTheImported() {
        var codes = catalogue.procedures().stream().map(Procedure::code).toList();
        assertEquals(28, codes.size());
        assertEquals(code("1.001193"), codes.getFirst());
    }
}
