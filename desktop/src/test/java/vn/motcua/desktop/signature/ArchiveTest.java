// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Others agree: veraPDF on the archive format, pdfsig on the signature.
class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void aStampedAndSignedResultIsStillPdfA2b() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var kind : DemoAuthority.Kind.values()) {
            var signed = new SignedResult(kind).signed;
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(signed), PDFAFlavour.PDFA_2_B);
                    var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
                var result = validator.validate(parser);
                assertTrue(
                        result.isCompliant(), () -> result.getTestAssertions().toString());
            }
        }
    }

    @Test
    void pdfsigAgreesThatTheSignatureIsValidAndCoversTheWholeFile() throws Exception {
        var file = Files.write(folder.resolve("signed.pdf"), new SignedResult(DemoAuthority.Kind.RSA_2048).signed);
        var process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        assertTrue(text.contains("Signature is Valid"), text);
        assertTrue(text.contains("Total document signed"), text);
    }
}
