// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.scanner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// A network scanner on this machine that speaks eSCL (Mopria eSCL 2.97): a glass and a feeder on which pictures are
/// laid, and which can jam, run slow, hang and lie.
public final class EsclDevice implements AutoCloseable {

    private static final int ANY = 0;

    private final HttpServer server;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Paper paper;
    private final Model model;
    private final boolean secure;

    /// On any free port, in plain HTTP.
    public EsclDevice(Model model) throws IOException {
        this(model, ANY, null);
    }

    /// @param port 0 for any
    /// @param tls for HTTPS with the certificate in it
    public EsclDevice(Model model, int port, @Nullable SSLContext tls) throws IOException {
        this.model = model;
        this.secure = tls != null;
        var place = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server = tls == null ? HttpServer.create(place, 0) : HttpsServer.create(place, 0);
        if (tls != null && server instanceof HttpsServer https) {
            https.setHttpsConfigurator(new HttpsConfigurator(tls));
        }
        paper = new Paper(model);
        server.setExecutor(hands);
        server.createContext("/eSCL/ScannerCapabilities", x -> {
            var bomb = paper.mischief() == Mischief.XML_BOMB;
            answer(x, 200, bomb ? Model.bomb() : model.capabilities());
        });
        server.createContext("/eSCL/ScannerStatus", this::status);
        server.createContext("/eSCL/ScanJobs", this::job);
        server.start();
    }

    /// Where it is, for example `http://127.0.0.1:40123/eSCL`.
    public String address() {
        return "%s://127.0.0.1:%d/eSCL".formatted(secure ? "https" : "http", port());
    }

    /// The [vn.motcua.desktop.scan.Device] name.
    public String device() {
        return "escl:" + address();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// The paper in it and its faults.
    public Paper paper() {
        return paper;
    }

    /// Fills the feeder with A4 sheets, printed on one side, and lays the first on the glass too; mends every fault.
    public void lay(List<BufferedImage> sheets) throws IOException {
        var sides = new ArrayList<Sheet>();
        for (var sheet : sheets) {
            sides.add(Sheet.of(sheet, Sheet.dpiOfA4(sheet.getWidth())));
        }
        paper.lay(sides, 1);
    }

    /// One A4 sheet in the feeder and on the glass; mends every fault.
    ///
    /// @param jpeg its picture
    public void lay(byte[] jpeg) throws IOException {
        paper.lay(List.of(Sheet.ofA4(jpeg)), 1);
    }

    private void status(HttpExchange x) throws IOException {
        if (paper.mischief() == Mischief.HANG && paper.isHanging()) {
            sleep(Duration.ofMinutes(5));
        }
        answer(x, 200, model.status(paper.state(), paper.feederState()));
    }

    private void job(HttpExchange x) throws IOException {
        var body = new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (x.getRequestMethod()) {
            case "POST" -> begin(x, body);
            case "GET" -> next(x);
            default -> {
                paper.cancel(number(x));
                answer(x, 200, "");
            }
        }
    }

    private void begin(HttpExchange x, String order) throws IOException {
        var answer = paper.begin(Wanted.read(order));
        sleep(paper.thought());
        if (answer.code() == 201) {
            var host = paper.mischief() == Mischief.ELSEWHERE
                    ? "http://192.0.2.1"
                    : address().replace("/eSCL", "");
            x.getResponseHeaders().set("Location", host + "/eSCL/ScanJobs/" + answer.job());
        } else if (answer.code() == 503) {
            x.getResponseHeaders().set("Retry-After", "0");
        }
        answer(x, answer.code(), "");
    }

    private void next(HttpExchange x) throws IOException {
        sleep(paper.pace());
        switch (paper.mischief()) {
            case ENDLESS -> endless(x);
            case GONE_AT_ONCE -> answer(x, 404, "");
            case HTML -> html(x);
            case CUT_PICTURE -> half(x, true);
            case CUT_LINE -> half(x, false);
            case HANG -> {
                paper.hang();
                sleep(Duration.ofMinutes(5));
            }
            case EVER_BUSY -> answer(x, 503, "");
            case GIANT -> picture(x, Sheet.giant(), "image/jpeg");
            default -> page(x);
        }
    }

    private void page(HttpExchange x) throws IOException {
        var page = paper.next(number(x));
        if (page.code() != 200) {
            answer(x, page.code(), "");
        } else {
            picture(x, page.bytes(), page.type());
        }
    }

    private static void picture(HttpExchange x, byte[] bytes, String type) throws IOException {
        x.getResponseHeaders().set("Content-Type", type);
        x.sendResponseHeaders(200, bytes.length);
        x.getResponseBody().write(bytes);
        x.close();
    }

    private static void html(HttpExchange x) throws IOException {
        picture(x, "<html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8), "image/jpeg");
    }

    /// The first page comes whole, so that there is something to keep.
    private void half(HttpExchange x, boolean asPromised) throws IOException {
        var page = paper.next(number(x));
        if (paper.given() < 2) {
            picture(x, page.bytes(), page.type());
            return;
        }
        var half = page.bytes().length / 2;
        x.getResponseHeaders().set("Content-Type", page.type());
        x.sendResponseHeaders(200, asPromised ? half : page.bytes().length);
        x.getResponseBody().write(page.bytes(), 0, half);
        x.getResponseBody().flush();
        x.close();
    }

    private static void endless(HttpExchange x) throws IOException {
        x.getResponseHeaders().set("Content-Type", "image/jpeg");
        x.sendResponseHeaders(200, 0);
        var zeros = new byte[1 << 16];
        try (var out = x.getResponseBody()) {
            while (true) {
                out.write(zeros);
            }
        }
    }

    private static int number(HttpExchange x) {
        var parts = x.getRequestURI().getPath().split("/");
        return parts.length > 3 && parts[3].matches("[0-9]{1,6}") ? Integer.parseInt(parts[3]) : 0;
    }

    private static void answer(HttpExchange x, int code, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        x.getResponseHeaders().set("Content-Type", "text/xml");
        x.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        x.getResponseBody().write(bytes);
        x.close();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Pulls the plug.
    @Override
    public void close() {
        server.stop(0);
        hands.shutdownNow();
    }
}
