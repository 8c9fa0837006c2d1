// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.motcua.desktop.stamp.PdfStamper;
import vn.motcua.desktop.stamp.SampleResult;
import vn.motcua.desktop.stamp.StampPlan;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.seal.ResultStatus;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.seal.SealPublicKey;
import vn.motcua.model.seal.SealText;
import vn.motcua.model.seal.TrustList;

/// The sample result sealed, stamped and signed, with all that it takes.
public final class SignedResult {

    public static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    static final OfficeCode OFFICE = new OfficeCode("H17.242");
    public static final char[] PIN = "123456".toCharArray();
    static final SignatureNote NOTE = new SignatureNote("Trả kết quả thủ tục hành chính", "Hải Châu, Đà Nẵng");
    private static final Path ASSETS = Path.of("..", "assets");

    final DemoAuthority authority = new DemoAuthority(NOW);
    final SealKey sealKey = SealKey.generate();
    public final ResultId id = ResultId.next(new SecureRandom());
    public final byte[] p0 = asset("samples/result-xntthn.pdf");
    public final SealText seal = SealText.sign(
            Seal.of(id, "KQ.G15.000034", OFFICE, NOW, NOW.plus(Duration.ofDays(181)), p0, "N.T.M 1990", sealKey),
            sealKey);
    final byte[] stamped = new PdfStamper().stamp(p0, plan(seal));
    final FileToken token;
    public final byte[] signed;

    public SignedResult(DemoAuthority.Kind kind) {
        token = token(kind, NOW.plus(Duration.ofDays(365)));
        signed = new PdfSigner().sign(stamped, token, NOTE, NOW);
    }

    FileToken token(DemoAuthority.Kind kind, Instant to) {
        return token(SampleResult.SIGNER, "UBND phường Hải Châu", kind, to);
    }

    private FileToken token(String name, String office, DemoAuthority.Kind kind, Instant to) {
        return FileToken.open(authority.issue(name, office, kind, PIN, NOW.minus(Duration.ofDays(10)), to), PIN, NOW);
    }

    /// A key of somebody else whom the same authority vouches for, open.
    public SigningToken key(String name, String office) {
        return token(name, office, DemoAuthority.Kind.P_256, NOW.plus(Duration.ofDays(365)));
    }

    /// Another key of the same signer, open.
    public SigningToken again() {
        return token(DemoAuthority.Kind.P_256, NOW.plus(Duration.ofDays(365)));
    }

    static StampPlan plan(SealText seal) {
        return StampPlan.result(
                seal.url("kq.danang.gov.vn"),
                asset("stamps/officer-signature-sample.png"),
                asset("stamps/office-seal-sample.png"),
                SampleResult.SIGNER);
    }

    public TrustList trust() {
        return trust(List.of(), List.of());
    }

    public TrustList trust(Result.Status status) {
        var entry = new ResultStatus(id, status, "", java.time.LocalDate.of(2026, 11, 20));
        return trust(List.of(entry), List.of());
    }

    TrustList trust(List<ResultStatus> statuses, List<String> revoked) {
        var key = new SealPublicKey(sealKey.spki(), OFFICE, NOW.minusSeconds(60), null, false);
        return new TrustList(1, NOW, List.of(key), List.of(authority.anchor()), revoked, statuses);
    }

    private static byte[] asset(String name) {
        try {
            return Files.readAllBytes(ASSETS.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
