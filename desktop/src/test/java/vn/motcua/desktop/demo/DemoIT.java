// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.desktop.worker.ChildCommand;
import vn.motcua.model.wire.Wire;

/// The whole main job as a stranger sees it: the program in a process of its own walks its own screens by keyboard,
/// and other people's tools judge what it left.
class DemoIT {

    @TempDir
    Path folder;

    @Test
    void theMainJobHoldsAndIndependentToolsAgreeWithItsSummary() throws Exception {
        assertEquals(0, java("vn.motcua.desktop.Motcua", "demo", "--auto", "--out", folder.toString()), log());
        var summary = Wire.read(Files.readAllBytes(folder.resolve("summary.json")), Map.class);
        assertEquals(true, summary.get("ok"));
        var code = String.valueOf(summary.get("dossierCode"));

        assertTrue(run("pdftotext", "-layout", "receipt.pdf", "-").contains(code), "the receipt carries its code");
        assertTrue(run("pdftotext", "-raw", "scan.pdf", "-").contains("KHAI SINH"), "the scan can be searched");
        for (var pdf : List.of("receipt.pdf", "scan.pdf", "result.pdf")) {
            assertTrue(run("qpdf", "--check", pdf).contains("No syntax or stream encoding errors"), pdf);
            assertArchivable(pdf);
        }
        var signatures = run("pdfsig", "-nocert", "result.pdf");
        assertTrue(signatures.contains("Signature is Valid"), signatures);
        assertTrue(signatures.contains("Total document signed"), signatures);
        assertTrue(signatures.contains(DemoSite.SIGNER), signatures);

        assertEquals("pkcs11", summary.get("token"), "the tests' machine has SoftHSM");
        assertEquals(true, summary.get("keyLockedInToken"), "the key never left the token");
        assertEquals(summary.get("tokenCertificateSha256"), signerInTheFile(), "signed by the token's key");

        run("pdftoppm", "-r", "300", "-png", "receipt.pdf", "receipt");
        run("pdftoppm", "-r", "300", "-png", "result.pdf", "result");
        assertTrue(run("zbarimg", "-q", "--raw", picture("receipt")).contains(code), "the receipt's QR is its code");
        assertTrue(run("zbarimg", "-q", "--raw", picture("result")).contains("HTTPS://"), "the result's QR is a seal");

        var trust = folder.resolve("trust").toString();
        var result = folder.resolve("result.pdf");
        assertEquals(0, java("vn.motcua.desktop.Motcua", "verify", "--trust", trust, result.toString()), log());
        var bytes = Files.readAllBytes(result);
        bytes[bytes.length / 3] ^= 1;
        Files.write(result, bytes);
        assertEquals(1, java("vn.motcua.desktop.Motcua", "verify", "--trust", trust, result.toString()), log());
        assertTrue(Files.list(folder.resolve("screens")).count() >= 15, "a picture of each screen");
    }

    /// SHA-256 of the certificate whose key made the signature, taken out of the PDF as `openssl` sees it.
    private String signerInTheFile() throws Exception {
        var file = folder.resolve("result.pdf");
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            var signature = pdf.getSignatureDictionaries().getLast();
            Files.write(folder.resolve("result.p7s"), signature.getContents());
            Files.write(folder.resolve("result.signed"), signature.getSignedContent(Files.readAllBytes(file)));
        }
        run(
                "openssl",
                "cms",
                "-verify",
                "-inform",
                "DER",
                "-in",
                "result.p7s",
                "-content",
                "result.signed",
                "-binary",
                "-noverify",
                "-signer",
                "signer.pem",
                "-out",
                "content");
        var said = run("openssl", "x509", "-in", "signer.pem", "-noout", "-fingerprint", "-sha256");
        return said.replaceAll(".*=|[:\\s]", "").toLowerCase(java.util.Locale.ROOT);
    }

    /// veraPDF says PDF/A-2b.
    private void assertArchivable(String pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var in = Files.newInputStream(folder.resolve(pdf));
                var parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> pdf + " " + result.getTestAssertions());
        }
    }

    /// `pdftoppm` numbers pages with as many digits as the document needs.
    private String picture(String name) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith(name + "-") && f.endsWith("1.png"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private int java(String main, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dprism.order=sw",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.language=vi",
                "-cp",
                ChildCommand.classPath(DemoIT.class),
                main));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start()
                .waitFor();
    }

    private String log() throws IOException {
        var file = folder.resolve("said.log");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), String.join(" ", command) + ": " + said);
        return said;
    }
}
