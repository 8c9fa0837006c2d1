// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Messages;

/// Whatever answers in place of the centre, or does not.
class HttpCentralServerTest {

    private static final String LOGIN_PAGE = "<html><body>Wi-Fi miễn phí: xin đăng nhập</body></html>";
    private static final Map<String, String> OURS = Map.of("Sync-Protocol", "1");

    @TempDir
    static Path folder;

    private StandIn there;

    @BeforeEach
    void start() throws Exception {
        there = StandIn.tls(folder);
    }

    @AfterEach
    void stop() {
        there.close();
    }

    @Test
    void aLoginPageInPlaceOfTheCentreIsSeenThrough() throws Exception {
        there.body = LOGIN_PAGE;
        assertEquals(CentreProblem.PORTAL, refused(pinned()), "a page");
        there.headers = OURS;
        assertEquals(CentreProblem.PORTAL, refused(pinned()), "a page with our header");
        there.headers = Map.of();
        there.body = "{\"have\":[],\"partial\":{}}";
        assertEquals(CentreProblem.PORTAL, refused(pinned()), "our own words without the header");
        there.status = 302;
        there.body = "";
        there.headers = Map.of("Location", "https://login.example/", "Sync-Protocol", "1");
        assertEquals(CentreProblem.PORTAL, refused(pinned()), "a redirect is not followed");
        there.status = 401;
        there.headers = Map.of();
        assertEquals(CentreProblem.PORTAL, refused(pinned()), "its refusal is not the centre's");
    }

    @Test
    void aPlainPageWhereTlsShouldBeIsSeenThroughToo() throws Exception {
        try (var plain = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(plain));
            var at = URI.create("https://localhost:" + plain.getLocalPort());
            assertEquals(CentreProblem.PORTAL, refused(new HttpCentralServer(at, null, there.fingerprint())));
        }
    }

    /// As a Wi-Fi box does that takes every port for its own.
    private static void answer(ServerSocket plain) {
        try (var caller = plain.accept()) {
            var unused = caller.getInputStream().read(new byte[4096]);
            var page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + LOGIN_PAGE;
            caller.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noPaperCountsAsSentAndNoneIsTakenFromALoginPage() {
        there.body = LOGIN_PAGE;
        var bytes = new byte[] {1, 2, 3};
        var paper = PaperId.of(bytes);
        var centre = pinned();
        assertEquals(
                CentreProblem.PORTAL, code(() -> centre.sendPaper(paper, 3, _ -> new ByteArrayInputStream(bytes))));
        assertEquals(CentreProblem.PORTAL, code(() -> centre.paper(paper).close()));
        assertEquals(CentreProblem.PORTAL, code(() -> centre.trust(-1)));
        there.headers = OURS;
        assertEquals(CentreProblem.PAPER_CHANGED, code(() -> centre.paper(paper).close()));
    }

    @Test
    void anotherCertificateIsTurnedAwayBeforeAnythingIsSaid() {
        there.headers = OURS;
        there.body = "{\"have\":[],\"partial\":{}}";
        assertEquals(CentreProblem.NOT_PINNED, refused(new HttpCentralServer(there.url(), null, "ab".repeat(32))));
    }

    @Test
    void nobodyThereIsUnreachable() {
        var url = there.url();
        var fingerprint = there.fingerprint();
        there.close();
        assertEquals(CentreProblem.UNREACHABLE, refused(new HttpCentralServer(url, null, fingerprint)));
    }

    @Test
    void aBusyCentreSaysHowLongToWait() {
        for (var status : List.of(429, 503)) {
            there.status = status;
            there.body = "";
            there.headers = Map.of("Sync-Protocol", "1", "Retry-After", "42");
            assertEquals(List.of("42"), problem(this::ask).args());
            assertEquals(CentreProblem.BUSY, refused(pinned()));
            there.headers = Map.of("Sync-Protocol", "1", "Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT");
            assertEquals(List.of("5"), problem(this::ask).args(), "a date is not worth a parser");
        }
    }

    @Test
    void eachOfTheseIsOneClearSentenceInBothLanguages() {
        for (var language : List.of(Words.VIETNAMESE, Words.ENGLISH)) {
            var words = Words.of(language);
            for (var code : CentreProblem.values()) {
                var problem = new Problem(code, 42);
                assertTrue(
                        words.what(problem).endsWith(".") || words.what(problem).endsWith(")."), code.name());
                assertFalse(words.todo(problem).isBlank(), code.name());
                assertFalse(words.todo(problem).toLowerCase(Locale.ROOT).contains("exception"), code.name());
            }
        }
    }

    private void ask() {
        ask(pinned());
    }

    private static void ask(HttpCentralServer centre) {
        var unused = centre.call("/v1/blobs/query", new Messages.BlobQuery(List.of()), Messages.BlobReply.class);
    }

    private HttpCentralServer pinned() {
        return new HttpCentralServer(there.url(), null, there.fingerprint());
    }

    private static Object refused(HttpCentralServer centre) {
        return code(() -> ask(centre));
    }

    private static Object code(org.junit.jupiter.api.function.Executable work) {
        return problem(work).code();
    }

    private static Problem problem(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(Problem.class, work);
    }
}
