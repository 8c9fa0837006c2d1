// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.kit.Pill;
import vn.motcua.desktop.store.DossierGroup;
import vn.motcua.model.Sample;
import vn.motcua.model.dossier.Channel;
import vn.motcua.model.dossier.DossierProblem;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.problem.ProblemCode;
import vn.motcua.model.wire.NationalDossier;

/// What the portal exported comes into the inbox, is answered from there, and goes out as the portal takes it.
class FiledOnlineTest extends DossiersDesk {

    private static final String CODE = "H17.242-261119-9001";

    @Test
    void aFileOfThePortalComesIntoTheInboxAndIsTakenIn() throws IOException {
        var filed = imported(written("a.json", json(CODE, "048195000128", 2)))
                .filed()
                .getFirst();
        assertInstanceOf(Stage.Filed.class, filed.stage());
        assertEquals(Channel.ONLINE, filed.filing().channel());
        assertEquals(at("2026-11-19T07:45"), filed.filing().filedAt());
        var received = acts(Sample.clerk()).takeIn().accept(filed);
        assertInstanceOf(Stage.Received.class, received.stage());
        assertEquals(CODE, FormFacts.code(received));
        assertEquals(LocalDateTime.parse("2026-11-20T17:00"), due(received));
        assertEquals(1, printed("01"));
    }

    @Test
    void p7TheTwoClocksRunFromTheFiling() throws IOException {
        imported(written("a.json", json(CODE, "048195000128", 2)));
        assertEquals("answer.by", mark().word());
        now = at("2026-11-19T09:46");
        assertEquals("answer.now", mark().word());
        now = at("2026-11-20T08:16");
        assertEquals("answer.late", mark().word());
        assertEquals(Pill.Kind.BAD, mark().kind());
    }

    @Test
    void theSameDossierTwiceIsTakenOnceAndSaidSo() throws IOException {
        var file = written("a.json", json(CODE, "048195000128", 2));
        imported(file);
        var again = imported(file);
        assertEquals(List.of(), again.filed());
        assertEquals(List.of(DossiersProblem.REPEATED), codes(again));
        assertTrue(Files.exists(file));
        assertEquals(
                1,
                store.dossiers()
                        .page(DossierGroup.FILED, Sample.clerk().id(), LocalDateTime.MAX.withYear(9999), 0, 9)
                        .size());
    }

    @Test
    void wrongFilesAreNamedAndTheOthersAreTakenIn() throws IOException {
        var inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("0-broken.json"), "{\"MaHoSo\": ");
        Files.writeString(inbox.resolve("1-other.json"), "{\"hello\": 1}");
        Files.writeString(inbox.resolve("2-good.json"), json(CODE, "048195000128", 2));
        Files.writeString(inbox.resolve("3-number.json"), json("H17.242-261119-9002", "12345", 2));
        Files.writeString(inbox.resolve("4-office.json"), json("H17.300-261119-9003", "048195000128", 2));
        Files.writeString(inbox.resolve("5-code.json"), json("HS1", "048195000128", 2));
        Files.writeString(inbox.resolve("notes.txt"), "x");
        var done = imported(inbox);
        assertEquals(1, done.filed().size());
        assertEquals(
                List.of(
                        DossiersProblem.UNREADABLE,
                        DossiersProblem.UNREADABLE,
                        DossiersProblem.NO_OWNER,
                        DossiersProblem.OTHER_OFFICE,
                        DossierProblem.BAD_CODE),
                codes(done));
        try (var left = Files.list(inbox)) {
            assertEquals(7, left.count());
        }
    }

    @Test
    void aPaperThatLiesBesideTheFileIsKept() throws IOException {
        Files.write(folder.resolve("tep1.pdf"), "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
        var filed = imported(written("a.json", json(CODE, "048195000128", 2)))
                .filed()
                .getFirst();
        var first = (Source.Scanned) filed.papers().getFirst().source();
        assertTrue(store.shelf().has(first.paper()));
        assertInstanceOf(Source.NotScanned.class, filed.papers().get(1).source());
    }

    @Test
    void whatMissesAPaperIsAnsweredWithForm02() throws IOException {
        var filed = imported(written("a.json", json(CODE, "048195000128", 0)))
                .filed()
                .getFirst();
        var tasks = Task.of(filed, Sample.clerk(), now, Sample.CATALOGUE);
        assertTrue(tasks.contains(Task.SUPPLEMENT) && tasks.contains(Task.REFUSE) && !tasks.contains(Task.ACCEPT));
        var items = List.of(new vn.motcua.model.dossier.SupplementItem("Giấy chứng sinh", "chưa có"));
        acts(Sample.clerk()).supplement().ask(filed.id(), items, "thiếu giấy tờ", "");
        assertEquals(1, printed("02"));
    }

    @Test
    void everyDossierGoesOutAsThePortalReadsIt() throws IOException {
        var online = imported(written("a.json", json(CODE, "048195000128", 2)))
                .filed()
                .getFirst();
        received();
        var exports = acts(Sample.clerk()).exports(WORDS);
        var file = exports.payload(exports.all(DossierGroup.ALL), folder.resolve("out"));
        var read = NationalDossier.read(Files.readAllBytes(file));
        assertEquals(2, read.size());
        var same = read.stream().filter(d -> d.code().equals(CODE)).findFirst().orElseThrow();
        assertEquals(online.applicant().name(), same.owner());
        assertEquals(Channel.ONLINE, same.channel());
        assertEquals(online.filing().filedAt(), same.filedAt());
    }

    @Test
    void anOrganisationIsTakenInWithThePersonWhoFiledForItAndGoesOutAsOne() throws IOException {
        var company = json(CODE, "048195000128", 2)
                .replace(
                        "\"LoaiDoiTuong\":\"1\"",
                        "\"LoaiDoiTuong\":\"2\",\"MaDoiTuong\":\"0400101394\","
                                + "\"NguoiNopHoSo\":\"Nguyễn Thị Thuỳ Linh\"");
        var filed = imported(written("a.json", company)).filed().getFirst();
        assertEquals("Nguyễn Thị Thuỳ Linh", filed.applicant().name());
        assertEquals("0400101394", filed.fields().get("owner.taxCode"));
        acts(Sample.clerk()).takeIn().accept(filed);
        var exports = acts(Sample.clerk()).exports(WORDS);
        var out = exports.payload(exports.all(DossierGroup.ALL), folder.resolve("out"));
        var read = NationalDossier.read(Files.readAllBytes(out)).getFirst();
        assertTrue(read.ofOrganisation());
        assertEquals("0400101394", read.taxCode());
        assertEquals(filed.fields().get("owner.name"), read.owner());
        assertEquals("Nguyễn Thị Thuỳ Linh", read.person());
    }

    @Test
    void anOrganisationThatNamesNobodyIsNotTakenIn() throws IOException {
        var nobody = json(CODE, "049301000777", 2)
                .replace("\"LoaiDoiTuong\":\"1\"", "\"LoaiDoiTuong\":\"2\",\"MaDoiTuong\":\"0400101394\"");
        assertEquals(List.of(DossiersProblem.ORGANISATION), codes(imported(written("a.json", nobody))));
    }

    private ImportFiled.Imported imported(Path path) {
        return acts(Sample.clerk()).imports(new Random(1)).from(List.of(path));
    }

    private Mark mark() {
        var desk = desk(Sample.clerk());
        desk.list().group().set(DossierGroup.FILED);
        return desk.list().rows().getFirst().mark();
    }

    private static List<ProblemCode> codes(ImportFiled.Imported done) {
        return done.problems().stream().map(Problem::code).toList();
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// @param papers how many of the required ones were sent
    private static String json(String code, String number, int papers) {
        var sent = new StringBuilder();
        for (var i = 1; i <= papers * 4; i++) {
            sent.append(i == 1 ? "" : ",")
                    .append("{\"TenTepDinhKem\":\"tep%d.pdf\",\"IsDeleted\":\"0\",\"MaThanhPhanHoSo\":\"%d\"}"
                            .formatted(i, i));
        }
        return """
                {"MaHoSo":"%s","MaTTHC":"1.001193.000.00.00.H17","TenTTHC":"Đăng ký khai sinh","KenhThucHien":"2",
                 "ChuHoSo":"Nguyễn Thị\u00a0Thuỳ Linh","LoaiDoiTuong":"1","DinhDanhCHS":"%s","SoDienThoai":"0905123318",
                 "NgayNopHoSo":"20261119074500","TaiLieuNop":[%s],"CotMoi":{"x":1}}""".formatted(code, number, sent);
    }
}
