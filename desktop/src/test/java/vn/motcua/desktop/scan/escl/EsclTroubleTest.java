// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.demo.scanner.EsclDevice;
import vn.motcua.desktop.demo.scanner.Mischief;
import vn.motcua.desktop.demo.scanner.Model;
import vn.motcua.desktop.scan.Colour;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.desktop.scan.ScanSettings;
import vn.motcua.desktop.scan.ScannerBook;
import vn.motcua.desktop.scan.Source;
import vn.motcua.model.paper.PageImage;
import vn.motcua.model.problem.Problem;

/// Devices that hang, and devices that are not who they were. Patience is short here, so that the test is.
class EsclTroubleTest {

    private static final EsclTimes SHORT = new EsclTimes(
            Duration.ofMillis(2500), Duration.ofMillis(900), Duration.ofSeconds(3), Duration.ofMillis(800));

    private final ScannerBook book = ScannerBook.ofMemory();
    private final EsclScanner client = new EsclScanner(book::isFamiliar, List::of, new MdnsSearch(), SHORT);
    private EsclDevice device;

    @BeforeEach
    void switchOn() throws Exception {
        device = new EsclDevice(Model.office());
        device.lay(sheets());
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    private static List<BufferedImage> sheets() {
        var sheet = new BufferedImage(210, 297, BufferedImage.TYPE_3BYTE_BGR);
        return List.of(sheet, sheet, sheet);
    }

    private ScanSettings settings() {
        return new ScanSettings(device.device(), 75, Colour.COLOUR, Source.ADF);
    }

    private ScanProblem refused(List<PageImage> kept) {
        return (ScanProblem) assertThrows(Problem.class, () -> client.scan(settings(), kept::add))
                .code();
    }

    @Test
    void aDeviceThatSaysNothingAnyMoreIsLeft() {
        device.paper().play(Mischief.HANG);
        assertEquals(ScanProblem.TIMED_OUT, refused(new ArrayList<>()));
    }

    @Test
    void theUsualPatienceWithASilentDeviceIsBelowTenSeconds() {
        assertTrue(EsclTimes.USUAL.silence().toSeconds() < 10);
        assertTrue(EsclTimes.USUAL.answer().toSeconds() < 10);
    }

    @Test
    void aSlowDeviceThatStillAnswersHowItIsIsWaitedFor() {
        device.paper().slow(Duration.ofMillis(1400)); // longer than silence is borne
        var patient = new EsclScanner(
                book::isFamiliar,
                List::of,
                new MdnsSearch(),
                new EsclTimes(
                        Duration.ofSeconds(5), Duration.ofMillis(1300), Duration.ofSeconds(60), Duration.ofSeconds(5)));
        var kept = new ArrayList<PageImage>();
        patient.scan(settings().with(Source.FLATBED), kept::add);
        assertEquals(1, kept.size());
    }

    @Test
    void aDeviceThatIsBusyForEverIsLeft() {
        device.paper().play(Mischief.EVER_BUSY);
        assertEquals(ScanProblem.TIMED_OUT, refused(new ArrayList<>()));
        device.paper().busy(1000);
        assertEquals(ScanProblem.BUSY, refused(new ArrayList<>()));
    }

    @Test
    void aSelfMadeKeyIsTakenOnceAndAnotherOneIsNotTaken() throws Exception {
        var usual = new EsclScanner(book);
        var port = 0;
        try (var first = new EsclDevice(Model.office(), 0, self("one"))) {
            port = first.port();
            first.lay(sheets());
            var kept = new ArrayList<PageImage>();
            usual.scan(settings().on(first.device()), kept::add);
            assertEquals(3, kept.size());
        }
        try (var impostor = new EsclDevice(Model.office(), port, self("two"))) {
            var problem = assertThrows(Problem.class, () -> usual.abilities(impostor.device()));
            assertEquals(ScanProblem.OTHER_KEY, problem.code());
            book.remove(new vn.motcua.desktop.scan.Device(impostor.device(), "", ""));
            var again = new EsclScanner(book);
            assertTrue(again.abilities(impostor.device()).has(Source.ADF));
        }
    }

    private static SSLContext self(String name) throws Exception {
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var who = new X500Name("CN=" + name);
        var now = Instant.now();
        var made = new JcaX509v3CertificateBuilder(
                        who,
                        BigInteger.ONE,
                        Date.from(now.minusSeconds(60)),
                        Date.from(now.plusSeconds(3600)),
                        who,
                        pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var secret = new char[] {'x'};
        store.setKeyEntry("k", pair.getPrivate(), secret, new Certificate[] {
            new JcaX509CertificateConverter().getCertificate(made)
        });
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, secret);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        return tls;
    }

    @Test
    void aFeederThatStopsWhileItsPageIsAwaitedSaysWhy() throws Exception {
        device.paper().slow(Duration.ofSeconds(30));
        var found = new ScanProblem[1];
        var patient = new EsclScanner(book::isFamiliar, List::of, new MdnsSearch());
        var thread = Thread.ofVirtual().start(() -> {
            var problem = assertThrows(Problem.class, () -> patient.scan(settings(), _ -> {}));
            found[0] = (ScanProblem) problem.code();
        });
        while (!device.paper().isWorking()) {
            Thread.sleep(10);
        }
        device.paper().openTheCover();
        thread.join();
        assertEquals(ScanProblem.COVER_OPEN, found[0]);
    }
}
