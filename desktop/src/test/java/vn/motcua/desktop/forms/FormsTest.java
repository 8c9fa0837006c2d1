// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.model.problem.Problem;

class FormsTest {

    private static final Forms FORMS = Forms.shipped();
    private static final LocalDate DAY = SampleForms.AT.toLocalDate();

    @Test
    void everyKindHasItsFormAndItsSample() {
        var kinds = new HashSet<FormKind>();
        SampleForms.usual().all().forEach(content -> kinds.add(content.kind()));
        assertEquals(FormKind.values().length, kinds.size());
        for (var kind : FormKind.values()) {
            assertFalse(FORMS.title(kind, DAY).isBlank(), kind.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingLiesOnAnythingElse(FormKind kind) throws IOException {
        assertTidy(FORMS.pdf(content(SampleForms.usual(), kind), false));
        assertTidy(FORMS.pdf(content(SampleForms.sparse(), kind), false));
    }

    @ParameterizedTest
    @EnumSource
    void longTextsAndSixtyRowsGoOnOverleaf(FormKind kind) throws IOException {
        var pdf = FORMS.pdf(content(SampleForms.large(60), kind), false);
        assertTidy(pdf);
        assertTrue(ReadBack.flat(pdf).contains("Thục Đoan"), "the end of a long name");
        if (FORMS.template(kind, DAY).blocks().stream().anyMatch(b -> b.kind() == FormTemplate.Kind.TABLE)) {
            assertTrue(ReadBack.pages(pdf) > 1);
            assertTrue(ReadBack.flat(pdf).contains("60"), "the last row");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsPdfAWithItsFontsInside(FormKind kind) throws Exception {
        var pdf = FORMS.allCopies(content(SampleForms.usual(), kind), true);
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> String.valueOf(result.getTestAssertions()));
        }
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded() && font.getName().contains("Tinos"), font.getName());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePaperIsOfItsSize(FormKind kind) throws IOException {
        try (var document = Loader.loadPDF(FORMS.pdf(content(SampleForms.usual(), kind), false))) {
            var box = document.getPage(0).getMediaBox();
            var mm = List.of(Math.round(box.getWidth() / 72 * 25.4), Math.round(box.getHeight() / 72 * 25.4));
            assertEquals(size(kind), mm);
        }
    }

    private static List<Long> size(FormKind kind) {
        return switch (kind) {
            case REGISTER, RESULT_HAND_OVER, SETTLEMENT -> List.of(297L, 210L);
            case DOSSIER_HAND_OVER, BAG_RECORD, SHIFT_REPORT, REMITTANCE, STATISTICS, VERIFICATION, RESULT_COPY ->
                List.of(210L, 297L);
            default -> List.of(148L, 210L);
        };
    }

    @ParameterizedTest
    @EnumSource
    void noPlaceOfTheTemplateIsLeftOpen(FormKind kind) throws IOException {
        for (var sample : List.of(SampleForms.usual(), SampleForms.sparse(), SampleForms.large(2))) {
            var text = ReadBack.text(FORMS.pdf(content(sample, kind), false));
            assertFalse(text.contains("{") || text.contains("}") || text.contains("null"), text);
        }
    }

    @Test
    void theQrCodesHoldTheCodeAndTheFormAndAreReadFromThePrint() throws IOException {
        assertEquals(
                List.of(
                        "F05|H17.242-261121-0042|1.001193|Nguyễn Thị Thuỳ Linh|17:00, 25/11/2026",
                        "H17.242-261121-0042"),
                ReadBack.codes(FORMS.pdf(SampleForms.usual().stop(), false), 0));
        assertEquals(
                List.of("FBL|HC-26E|0001234|H17.242-261121-0042|300.000|08:41, 21/11/2026", "H17.242-261121-0042"),
                ReadBack.codes(FORMS.pdf(SampleForms.usual().sheets.fee(), false), 0));
    }

    @Test
    void aFeeReceiptHasThreeNamedSheetsAndAnAppointmentTwo() throws IOException {
        assertEquals(3, FORMS.copies(FormKind.FEE_RECEIPT, DAY));
        assertEquals(2, FORMS.copies(FormKind.RECEIPT, DAY));
        var pdf = FORMS.allCopies(SampleForms.usual().sheets.fee(), false);
        assertEquals(3, ReadBack.pages(pdf));
        var text = ReadBack.text(pdf);
        for (var name : List.of("(Liên 1: lưu)", "(Liên 2: giao người nộp tiền)", "(Liên 3: báo cáo, quyết toán)")) {
            assertTrue(text.contains(name), name);
        }
        assertFalse(text.contains("Trang"), "each copy counts its own pages");
    }

    @Test
    void theMarkOfADemoIsOnEveryPage() throws IOException {
        var pdf = FORMS.pdf(SampleForms.large(60).register(), true);
        var marks = ReadBack.text(pdf).split("BẢN DÙNG THỬ", -1).length - 1;
        assertEquals(ReadBack.pages(pdf), marks);
        assertFalse(
                ReadBack.text(FORMS.pdf(SampleForms.usual().register(), false)).contains("BẢN DÙNG THỬ"));
    }

    @Test
    void aRowTallerThanAPageIsPartedAndLosesNoWord() throws IOException {
        var words = new StringBuilder();
        for (var i = 1; i <= 900; i++) {
            words.append("chữ").append(i).append(' ');
        }
        var sample = SampleForms.usual().supplement();
        var item = new SupplementRequest.Item("Đơn đề nghị", words.toString());
        var request = new SupplementRequest(
                sample.head(),
                sample.code(),
                "",
                sample.owner(),
                sample.content(),
                sample.procedure(),
                List.of(item),
                sample.reason(),
                sample.contact(),
                null,
                "",
                sample.signer());
        var pdf = FORMS.pdf(request, false);
        assertTidy(pdf);
        var text = ReadBack.flat(pdf);
        for (var i = 1; i <= 900; i++) {
            assertTrue(text.contains("chữ" + i + " "), "word " + i);
        }
    }

    @Test
    void aPublishedSetStandsFromItsDayAndTheOldOneBefore() throws IOException {
        var published = FORMS.with("""
                {"id":"2027","validFrom":"2027-01-01","law":"TT mới","forms":[{"kind":"05","paper":"A4","title":"THÔNG BÁO MỚI",
                "subject":"Mẫu số 05","blocks":[{"kind":"LINE","label":"Mã:","value":"{code}"}],"unknown":1}]}""");
        assertEquals("THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", published.title(FormKind.STOP, LocalDate.of(2026, 12, 31)));
        assertEquals("THÔNG BÁO MỚI", published.title(FormKind.STOP, LocalDate.of(2027, 1, 1)));
        assertEquals(FORMS.title(FormKind.RECEIPT, DAY), published.title(FormKind.RECEIPT, LocalDate.of(2027, 1, 1)));
        assertEquals(FORMS.title(FormKind.RECEIPT, DAY), FORMS.title(FormKind.RECEIPT, LocalDate.of(2020, 1, 1)));
        assertThrows(Problem.class, () -> FORMS.with("no set"));
        var old = SampleForms.usual().stop();
        assertTrue(ReadBack.text(published.pdf(old, false)).contains("Giấy tờ trả lại"));
    }

    @Test
    void theSameContentGivesTheSameText() throws IOException {
        var content = SampleForms.usual().sheets.bag();
        assertArrayEquals(
                ReadBack.text(FORMS.pdf(content, false)).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                ReadBack.text(FORMS.pdf(content, false)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void theseTestsSeeWhatIsWrong() throws IOException {
        try (var sheet = new FormSheet(Paper.A5)) {
            sheet.begin();
            sheet.text(sheet.regular, 10, 100, 500, "Nguyễn Thị");
            sheet.text(sheet.regular, 10, 120, 497, "Thuỳ Linh");
            sheet.line(90, 450, 90, 300);
            sheet.text(sheet.regular, 10, 80, 400, "qua đường kẻ");
            sheet.text(sheet.regular, 10, 380, 300, "ra ngoài mép giấy");
            QrBox.draw(sheet, "x", 100, 200, 60);
            sheet.text(sheet.regular, 10, 110, 170, "trên mã");
            var pdf = sheet.bytes("x", "x", FormSheet.calendar(java.time.Instant.EPOCH));
            var faults = String.join("\n", PageInk.of(pdf).getFirst().faults(20));
            for (var fault : List.of("text on text", "rule through", "off the paper", "code under")) {
                assertTrue(faults.contains(fault), fault + " in " + faults);
            }
        }
    }

    static FormContent content(SampleForms sample, FormKind kind) {
        return sample.all().stream().filter(c -> c.kind() == kind).findFirst().orElseThrow();
    }

    private static void assertTidy(byte[] pdf) throws IOException {
        for (var page : PageInk.of(pdf)) {
            assertEquals(List.of(), page.faults(20), () -> Arrays.toString(new int[] {page.codes()}));
        }
    }
}
