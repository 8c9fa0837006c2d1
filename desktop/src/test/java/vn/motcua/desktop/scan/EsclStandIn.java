// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/// A network scanner that speaks eSCL (Mopria eSCL 2.97): a glass and a feeder in which sheets can be laid, and which
/// can be made to jam.
final class EsclStandIn implements AutoCloseable {

    private static final String NAMES = "xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\" "
            + "xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final int NEVER = Integer.MAX_VALUE;

    private final HttpServer server;
    private final Deque<byte[]> feeder = new ArrayDeque<>();
    private int jamAfter = NEVER;
    private String feederState = "ScannerAdfEmpty";
    private int jobs;
    /// Jobs up to this one began with sheets that are not there any more.
    private int ended;

    EsclStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/eSCL/ScannerCapabilities", x -> answer(x, 200, capabilities()));
        server.createContext("/eSCL/ScannerStatus", x -> answer(x, 200, status()));
        server.createContext("/eSCL/ScanJobs", this::job);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:%d/eSCL".formatted(server.getAddress().getPort());
    }

    synchronized void lay(List<BufferedImage> sheets) throws IOException {
        feeder.clear();
        ended = jobs;
        for (var sheet : sheets) {
            var jpeg = new ByteArrayOutputStream();
            ImageIO.write(sheet, "jpg", jpeg);
            feeder.add(jpeg.toByteArray());
        }
        feederState = sheets.isEmpty() ? "ScannerAdfEmpty" : "ScannerAdfLoaded";
        jamAfter = NEVER;
    }

    /// @param sheets that go through before one sticks
    synchronized void jamAfter(int sheets) {
        jamAfter = sheets;
    }

    synchronized void openTheCover() {
        feederState = "ScannerAdfDoorOpen"; // the one word for it that sane-airscan knows
    }

    private synchronized void job(HttpExchange x) throws IOException {
        x.getRequestBody().readAllBytes();
        if (x.getRequestMethod().equals("POST")) {
            if (!feederState.equals("ScannerAdfLoaded")) {
                answer(x, 409, "");
                return;
            }
            x.getResponseHeaders().set("Location", address() + "/ScanJobs/" + ++jobs);
            answer(x, 201, "");
        } else if (x.getRequestMethod().equals("GET")) {
            nextDocument(x);
        } else {
            answer(x, 200, "");
        }
    }

    private void nextDocument(HttpExchange x) throws IOException {
        if (jamAfter-- == 0) {
            feederState = "ScannerAdfJam";
            answer(x, 503, "");
            return;
        }
        // who was cancelled and asks on takes no sheet that was laid for the job after it
        var newest = x.getRequestURI().getPath().contains("/ScanJobs/" + jobs + "/");
        var sheet = newest && jobs > ended ? feeder.poll() : null;
        if (sheet == null) {
            feederState = feeder.isEmpty() ? "ScannerAdfEmpty" : feederState;
            answer(x, 404, "");
            return;
        }
        x.getResponseHeaders().set("Content-Type", "image/jpeg");
        x.sendResponseHeaders(200, sheet.length);
        x.getResponseBody().write(sheet);
        x.close();
    }

    private static void answer(HttpExchange x, int code, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        x.getResponseHeaders().set("Content-Type", "text/xml");
        x.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        x.getResponseBody().write(bytes);
        x.close();
    }

    private synchronized String status() {
        return XML
                + "<scan:ScannerStatus %s><pwg:Version>2.63</pwg:Version><pwg:State>Idle</pwg:State><scan:AdfState>%s</scan:AdfState></scan:ScannerStatus>"
                        .formatted(NAMES, feederState);
    }

    private static String capabilities() {
        return XML + """
                <scan:ScannerCapabilities %s><pwg:Version>2.63</pwg:Version><pwg:MakeAndModel>Stand-in</pwg:MakeAndModel>
                <pwg:SerialNumber>1</pwg:SerialNumber><scan:UUID>6c0a3b1e-0000-4000-8000-000000000001</scan:UUID>
                <scan:Platen>%s</scan:Platen><scan:Adf>%s<scan:FeederCapacity>50</scan:FeederCapacity></scan:Adf>
                </scan:ScannerCapabilities>""".formatted(NAMES, input("PlatenInputCaps"), input("AdfSimplexInputCaps"));
    }

    /// Sizes in 1/300 inch.
    private static String input(String name) {
        return """
                <scan:%1$s><scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2480</scan:MaxWidth><scan:MinHeight>16</scan:MinHeight>
                <scan:MaxHeight>3508</scan:MaxHeight><scan:MaxScanRegions>1</scan:MaxScanRegions><scan:SettingProfiles><scan:SettingProfile>
                <scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
                <scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
                <scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>
                <scan:SupportedResolutions><scan:DiscreteResolutions>
                <scan:DiscreteResolution><scan:XResolution>100</scan:XResolution><scan:YResolution>100</scan:YResolution></scan:DiscreteResolution>
                <scan:DiscreteResolution><scan:XResolution>300</scan:XResolution><scan:YResolution>300</scan:YResolution></scan:DiscreteResolution>
                </scan:DiscreteResolutions></scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles></scan:%1$s>""".formatted(name);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
