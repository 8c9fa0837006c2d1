// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/// Signers that are not ours: openssl's CMS, poppler's pdfsig, EU DSS; and certifying ones.
final class ForeignSigners {

    private static final String PIN = new String(SignedResult.PIN);

    private final Path folder;
    private final Path p12;

    ForeignSigners(Path folder, DemoAuthority authority) throws IOException {
        this.folder = folder;
        var from = SignedResult.NOW.minus(Duration.ofDays(10));
        var to = SignedResult.NOW.plus(Duration.ofDays(365));
        p12 = Files.write(
                folder.resolve("foreign.p12"),
                authority.issue(
                        "Lê Văn Mẫu", "UBND phường Mẫu", DemoAuthority.Kind.RSA_2048, SignedResult.PIN, from, to));
    }

    /// A detached CMS in PDFBox's frame.
    ///
    /// @param options of `openssl cms -sign`
    byte[] openssl(byte[] pdf, String... options) throws Exception {
        var pem = folder.resolve("foreign.pem");
        var chain = folder.resolve("chain.pem");
        var from = List.of("openssl", "pkcs12", "-in", p12.toString(), "-passin", "pass:" + PIN, "-nodes", "-out");
        run(plus(from, pem.toString(), "-clcerts"));
        run(plus(from, chain.toString(), "-cacerts", "-nokeys"));
        try (var document = Loader.loadPDF(pdf)) {
            document.addSignature(dictionary(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED));
            var out = new ByteArrayOutputStream();
            var signing = document.saveIncrementalForExternalSigning(out);
            var content = folder.resolve("content");
            Files.write(content, signing.getContent().readAllBytes());
            var command = new java.util.ArrayList<>(List.of("openssl", "cms", "-sign", "-binary", "-outform", "DER"));
            command.addAll(List.of("-md", "sha256", "-in", content.toString(), "-signer", pem.toString()));
            command.addAll(List.of(
                    "-certfile", chain.toString(), "-out", folder.resolve("cms").toString()));
            command.addAll(List.of(options));
            run(command.toArray(String[]::new));
            signing.setSignature(Files.readAllBytes(folder.resolve("cms")));
            return out.toByteArray();
        }
    }

    byte[] pdfsig(byte[] pdf) throws Exception {
        var nss = Files.createDirectories(folder.resolve("nss"));
        if (!Files.exists(nss.resolve("cert9.db"))) {
            run("certutil", "-N", "--empty-password", "-d", "sql:" + nss);
            run("pk12util", "-i", p12.toString(), "-W", PIN, "-d", "sql:" + nss);
        }
        var nick = said("certutil", "-L", "-d", "sql:" + nss)
                .lines()
                .filter(line -> line.contains("u,u,u"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s+u,u,u\\s*$", "");
        var in = Files.write(folder.resolve("in.pdf"), pdf);
        var out = folder.resolve("out.pdf");
        Files.deleteIfExists(out);
        run("pdfsig", "-nssdir", "sql:" + nss, "-nick", nick, "-add-signature", in.toString(), out.toString());
        return Files.readAllBytes(out);
    }

    /// Ours, but as the author's certification.
    ///
    /// @param permissions DocMDP: 1 nothing may change, 2 forms and signatures, 3 notes too
    static byte[] certified(byte[] pdf, SigningToken token, int permissions) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = dictionary(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            var parameters = new COSDictionary();
            parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
            parameters.setInt(COSName.P, permissions);
            parameters.setName(COSName.V, "1.2");
            var reference = new COSDictionary();
            reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
            reference.setName("TransformMethod", "DocMDP");
            reference.setItem("TransformParams", parameters);
            parameters.setDirect(true);
            reference.setDirect(true);
            var references = new COSArray();
            references.add(reference);
            references.setDirect(true);
            signature.getCOSObject().setItem("Reference", references);
            document.addSignature(signature);
            var perms = new COSDictionary();
            perms.setItem("DocMDP", signature);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, perms);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            perms.setDirect(true);
            var out = new ByteArrayOutputStream();
            var signing = document.saveIncrementalForExternalSigning(out);
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            signing.setSignature(
                    Cms.of(token).sign(digest.digest(signing.getContent().readAllBytes())));
            return out.toByteArray();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PDSignature dictionary(COSName subFilter) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(subFilter);
        signature.setSignDate(GregorianCalendar.from(SignedResult.NOW.atZone(ZoneOffset.UTC)));
        return signature;
    }

    /// The same document, laid out otherwise.
    ///
    /// @param options of `qpdf`
    byte[] qpdf(byte[] pdf, String... options) throws Exception {
        var in = Files.write(folder.resolve("plain.pdf"), pdf);
        var out = folder.resolve("laid.pdf");
        var command = new java.util.ArrayList<>(List.of("qpdf"));
        command.addAll(List.of(options));
        command.addAll(List.of(in.toString(), out.toString()));
        run(command.toArray(String[]::new));
        return Files.readAllBytes(out);
    }

    private static String[] plus(List<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toArray(String[]::new);
    }

    private static void run(String... command) throws Exception {
        said(command);
    }

    private static String said(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + text);
        }
        return text;
    }
}
