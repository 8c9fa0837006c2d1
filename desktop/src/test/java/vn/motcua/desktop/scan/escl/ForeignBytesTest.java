// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.scan.Colour;
import vn.motcua.desktop.scan.PaperSize;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.Source;
import vn.motcua.model.problem.Problem;

/// What a stranger's machine may send: JPEG, XML and DNS, whole, cut and made up.
class ForeignBytesTest {

    private static final EsclAddress ADDRESS = EsclAddress.of("192.168.1.20");
    private static final int ROUNDS = 3000;

    private static byte[] jpeg() throws Exception {
        var out = new ByteArrayOutputStream();
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_3BYTE_BGR);
        var random = new Random(7);
        for (var i = 0; i < 2400; i++) {
            picture.setRGB(i % 60, i / 60, random.nextInt());
        }
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    @Test
    void aWholeJpegIsMeasuredAndOneCutAnywhereIsNoneAtAll() throws Exception {
        var whole = jpeg();
        var read = JpegFile.of(whole).orElseThrow();
        assertEquals(60, read.width());
        assertEquals(40, read.height());
        for (var length = 0; length < whole.length; length++) {
            assertTrue(JpegFile.of(Arrays.copyOf(whole, length)).isEmpty());
        }
    }

    @Test
    void aHeightThatComesAtTheEndIsPutWhereDecodersLook() throws Exception {
        var whole = jpeg();
        var frame = indexOf(whole, 0xC0);
        whole[frame + 5] = 0;
        whole[frame + 6] = 0;
        var late = Arrays.copyOf(whole, whole.length + 6);
        System.arraycopy(
                new byte[] {(byte) 0xFF, (byte) 0xDC, 0, 4, 0, 40, (byte) 0xFF, (byte) 0xD9},
                0,
                late,
                whole.length - 2,
                8);
        assertEquals(40, JpegFile.of(late).orElseThrow().height());
        var picture = ImageIO.read(new java.io.ByteArrayInputStream(late));
        assertEquals(40, picture.getHeight());
    }

    private static int indexOf(byte[] bytes, int marker) {
        for (var i = 2; i < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
        throw new IllegalArgumentException();
    }

    @Test
    void madeUpBytesNeverDoMoreThanFail() throws Exception {
        var random = new Random(42);
        var whole = jpeg();
        for (var i = 0; i < ROUNDS; i++) {
            var bytes = whole.clone();
            for (var j = 0; j < 5; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            JpegFile.of(bytes);
            var packet = new byte[random.nextInt(200)];
            random.nextBytes(packet);
            if (packet.length > 8) {
                packet[2] = (byte) 0x84;
                packet[6] = 0;
                packet[7] = 9;
            }
            DnsMessage.none().read(packet, packet.length);
        }
    }

    private static ScanProblem refused(String xml) {
        return (ScanProblem) assertThrows(
                        Problem.class, () -> EsclCapabilities.read(xml.getBytes(StandardCharsets.UTF_8), ADDRESS))
                .code();
    }

    @Test
    void xmlThatReachesOutOrGrowsIsABadAnswer() {
        assertEquals(ScanProblem.BAD_ANSWER, refused(""));
        assertEquals(ScanProblem.BAD_ANSWER, refused("<html/>"));
        assertEquals(ScanProblem.BAD_ANSWER, refused("<ScannerCapabilities/>"));
        assertEquals(
                ScanProblem.BAD_ANSWER,
                refused("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><ScannerCapabilities>&e;"
                        + "</ScannerCapabilities>"));
        assertEquals(ScanProblem.BAD_ANSWER, refused("<a>".repeat(100_000)));
    }

    private static EsclCapabilities read(String inside) {
        var xml = "<s:ScannerCapabilities xmlns:s=\"http://schemas.hp.com/imaging/escl/2011/05/03\" xmlns:p=\"pwg\">"
                + inside + "</s:ScannerCapabilities>";
        return EsclCapabilities.read(xml.getBytes(StandardCharsets.UTF_8), ADDRESS);
    }

    @Test
    void profilesThatAreSharedAndRangesAreUnderstood() {
        var device = read("""
                <p:Version>2.6</p:Version><p:MakeAndModel>Máy quét</p:MakeAndModel>
                <s:SettingProfiles><s:SettingProfile name="p1"><s:ColorModes><s:ColorMode>RGB24</s:ColorMode></s:ColorModes>
                <s:SupportedResolutions><s:ResolutionRange><s:XResolutionRange><s:Min>100</s:Min><s:Max>400</s:Max>
                </s:XResolutionRange></s:ResolutionRange></s:SupportedResolutions></s:SettingProfile></s:SettingProfiles>
                <s:Adf><s:AdfSimplexInputCaps><s:MaxWidth>3600</s:MaxWidth><s:MaxHeight>9999</s:MaxHeight><s:SettingProfiles>
                <s:SettingProfile ref="p1"/></s:SettingProfiles></s:AdfSimplexInputCaps>
                <s:AdfOptions><s:AdfOption>Duplex</s:AdfOption></s:AdfOptions></s:Adf>
                <s:BrightnessSupport><s:Min>0</s:Min><s:Max>255</s:Max><s:Normal>100</s:Normal></s:BrightnessSupport>""");
        var abilities = device.abilities();
        assertEquals(Set.of(Source.ADF, Source.ADF_DUPLEX), abilities.inlets().keySet());
        var feeder = abilities.inlets().get(Source.ADF);
        assertEquals(List.of(100, 150, 200, 240, 300, 400), feeder.resolutions());
        assertEquals(Set.of(Colour.COLOUR), feeder.colours());
        assertTrue(feeder.takes(PaperSize.A3));
        var order = EsclOrder.of(new ScanSettings("", 300, Colour.GREY, Source.ADF_DUPLEX, PaperSize.A4, -50), device);
        assertTrue(order.xml().contains("<scan:Brightness>50</scan:Brightness>"), order::xml);
        assertTrue(order.xml().contains("<scan:Duplex>true</scan:Duplex>"));
        assertTrue(order.xml().contains("<scan:ColorMode>RGB24</scan:ColorMode>"));
        assertTrue(order.xml().contains("<pwg:Width>2480</pwg:Width><pwg:Height>3508</pwg:Height>"));
    }

    @Test
    void addressesAreTakenAsPeopleTypeThem() {
        assertEquals(
                "escl:http://192.168.1.20/eSCL",
                EsclAddress.of(" 192.168.1.20 ").device());
        assertEquals(
                "escl:https://may-quet:8443/eSCL",
                EsclAddress.of("https://may-quet:8443").device());
        assertEquals(
                "escl:http://10.0.0.9/scan/eSCL",
                EsclAddress.of("http://10.0.0.9/scan/eSCL/").device());
        assertEquals(
                "escl:http://10.0.0.9/eSCL",
                EsclAddress.of("escl:http://10.0.0.9/eSCL").device());
    }
}
