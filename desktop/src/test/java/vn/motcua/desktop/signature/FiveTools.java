// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What others say of a file that we signed: `pdfsig`, `openssl cms`, EU DSS by its own policy, veraPDF, `qpdf`.
public final class FiveTools {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final Path folder;
    private final byte[] anchor;
    private final Path root;

    /// @param anchor certificate of the authority, DER
    FiveTools(Path folder, byte[] anchor) throws IOException {
        this.folder = folder;
        this.anchor = anchor;
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(anchor);
        root = Files.writeString(
                folder.resolve("root.pem"), "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    /// Whether veraPDF takes it for PDF/A-2b.
    public static boolean isArchive(byte[] pdf) throws IOException {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).isCompliant();
        } catch (VeraPDFException e) {
            throw new IOException(e);
        }
    }

    /// @param archived whether it was PDF/A-2b before
    /// @return who objects to it and what they say; empty where all agree
    List<String> objections(byte[] signed, Level level, boolean archived) throws IOException, InterruptedException {
        var objections = new ArrayList<String>();
        var file = Files.write(folder.resolve("signed.pdf"), signed);
        var pdfsig = run("pdfsig", "-nocert", file.toString());
        if (!pdfsig.contains("Signature is Valid")
                || pdfsig.contains("Invalid")
                || pdfsig.contains("Mismatch")
                || !pdfsig.contains("otal document signed")) {
            objections.add("pdfsig: " + pdfsig);
        }
        var qpdf = run("qpdf", "--check", file.toString());
        if (!qpdf.contains("No syntax or stream encoding errors found")) {
            objections.add("qpdf: " + qpdf);
        }
        openssl(signed, objections);
        dss(signed, level, objections);
        if (archived && !isArchive(signed)) {
            objections.add("veraPDF: no PDF/A-2b any more");
        }
        return objections;
    }

    private void openssl(byte[] signed, List<String> objections) throws IOException, InterruptedException {
        try (var document = Loader.loadPDF(signed)) {
            var signature = document.getSignatureDictionaries().getFirst();
            var content = Files.write(folder.resolve("content"), signature.getSignedContent(signed));
            var cms = Files.write(folder.resolve("cms"), signature.getContents(signed));
            var said = run(
                    "openssl",
                    "cms",
                    "-verify",
                    "-binary",
                    "-inform",
                    "DER",
                    "-in",
                    cms.toString(),
                    "-content",
                    content.toString(),
                    "-CAfile",
                    root.toString(),
                    "-purpose",
                    "any",
                    "-out",
                    folder.resolve("out").toString());
            if (!said.contains("Verification successful") && !said.contains("CMS Verification successful")) {
                objections.add("openssl: " + said);
            }
        }
    }

    private void dss(byte[] signed, Level level, List<String> objections) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(Anchors.of(List.of(anchor)));
        var loader = new AuthorityLoader("application/ocsp-request", Duration.ZERO, Instant::now);
        verifier.setOcspSource(new OnlineOCSPSource(loader));
        verifier.setCrlSource(new OnlineCRLSource(loader));
        verifier.setAIASource(null);
        var validator = new PDFDocumentValidator(new InMemoryDocument(signed));
        validator.setCertificateVerifier(verifier);
        var report = validator.validateDocument().getSimpleReport();
        var id = report.getFirstSignatureId();
        if (id == null || report.getIndication(id) != Indication.TOTAL_PASSED) {
            objections.add("DSS: "
                    + (id == null
                            ? "no signature"
                            : report.getIndication(id) + " " + report.getSubIndication(id) + " "
                                    + report.getAdESValidationErrors(id)));
        } else if (Level.of(report.getSignatureFormat(id)) != level) {
            objections.add("DSS: level " + report.getSignatureFormat(id));
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
