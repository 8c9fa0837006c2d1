// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.verify;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.forms.PaperImage;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.signature.Check;
import vn.motcua.desktop.signature.Check.Part;
import vn.motcua.desktop.signature.Level;
import vn.motcua.desktop.signature.PagePicture;
import vn.motcua.desktop.signature.Revision;
import vn.motcua.desktop.signature.Revision.Cover;
import vn.motcua.desktop.signature.Revision.Kind;
import vn.motcua.desktop.signature.Revisions;
import vn.motcua.desktop.signature.Verdict;
import vn.motcua.desktop.signature.Verifier;
import vn.motcua.model.Sample;
import vn.motcua.model.result.Result;
import vn.motcua.model.result.ResultId;
import vn.motcua.model.result.Ties;
import vn.motcua.model.seal.Seal;
import vn.motcua.model.seal.TrustList;
import vn.motcua.model.seal.VerdictKind;

/// The verify desk in each of its states, with verdicts as the verifier gives them, for the tests of the window.
public final class VerifyScreens {

    /// What was looked at.
    public enum At {
        EMPTY,
        ARCHIVED,
        TWO_SIGNERS,
        REPLACED,
        REVOKED,
        ALTERED,
        NOT_SIGNED,
        UNREADABLE,
        SEVERAL,
        REVISION
    }

    private static final Path FILE = Path.of("..", "assets", "samples", "result-xntthn.pdf");
    private static final Instant SIGNED = Sample.NOW.minus(Duration.ofDays(2));
    private static final String AUTHORITY = "Chứng thực số chuyên dùng công vụ (Ban Cơ yếu Chính phủ)";
    private static final Clock CLOCK = Clock.fixed(Sample.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Result KNOWN = Sample.result("KQ.G15.000034", "Giấy xác nhận tình trạng hôn nhân");
    private static final Result NEXT = Sample.result("KQ.G15.000034", "Giấy xác nhận tình trạng hôn nhân");
    private static final Seal SEAL = new Seal(
            KNOWN.id(),
            KNOWN.kind(),
            KNOWN.issuer(),
            SIGNED,
            null,
            60_000,
            "0".repeat(32),
            "N.T.M 1990",
            "0123456789abcdef",
            null);

    private VerifyScreens() {}

    /// A desk like this.
    public static Desk desk(At at, Words words) {
        var around = new Around();
        around.hasOpenDossier = at != At.SEVERAL;
        var model = new VerifyViewModel(check(at), around, Background.direct(), _ -> {});
        var place = new WriteReport.Place(Sample.office(), Sample.clerk(), "Q03", "Một Cửa 0.1.0", true);
        var report = new ReportViewModel(
                new WriteReport(Forms.shipped(), place, CLOCK), ReportKey.none(), Background.direct(), _ -> {});
        if (at == At.SEVERAL) {
            for (var one : List.of(At.ALTERED, At.REVOKED, At.ARCHIVED)) {
                add(model, one);
            }
        } else if (at != At.EMPTY) {
            add(model, at);
        }
        if (at == At.REVISION) {
            model.look(1);
        }
        return new VerifyView(words, model, report, _ -> {});
    }

    private static void add(VerifyViewModel model, At at) {
        model.all().addFirst(check(at).file(FILE));
        model.choose(0);
    }

    private static CheckFile check(At at) {
        var knowledge =
                new CheckFile.Knowledge(VerifyScreens::trust, id -> warehouse(at, id), _ -> "UBND phường Hải Châu");
        return new CheckFile(new Told(at), knowledge, CLOCK);
    }

    private static Optional<TrustList> trust() {
        return Optional.of(
                new TrustList(1_284, Sample.NOW.minusSeconds(660), List.of(), List.of(), List.of(), List.of()));
    }

    private static Optional<Result> warehouse(At at, ResultId id) {
        if (id.equals(NEXT.id())) {
            return Optional.of(NEXT);
        }
        return Optional.of(at == At.REPLACED ? KNOWN.tied(Ties.NONE.replacedBy(NEXT.id())) : KNOWN);
    }

    /// Says what the state wants.
    private record Told(At at) implements Verifier {

        @Override
        public Verdict verify(byte[] pdf, @Nullable TrustList trust, Instant now) {
            return switch (at) {
                case EMPTY, ARCHIVED, REVISION, SEVERAL ->
                    verdict(VerdictKind.VALID, "signature.reason.valid", Level.LTA, SIGNED.plusSeconds(60));
                case TWO_SIGNERS -> verdict(VerdictKind.VALID, "signature.reason.valid", Level.B, null);
                case REPLACED ->
                    verdict(VerdictKind.REPLACED, "seal.reason.result_replaced", Level.T, SIGNED, "2026-11-20", "");
                case REVOKED ->
                    verdict(
                            VerdictKind.REVOKED,
                            "seal.reason.result_revoked",
                            Level.B,
                            null,
                            "2026-11-20",
                            "cải chính họ tên theo Quyết định 12/QĐ-UBND");
                case ALTERED -> verdict(VerdictKind.ALTERED, "signature.reason.added_after", null, null);
                case NOT_SIGNED -> bare(VerdictKind.NOT_SIGNED, "signature.reason.not_signed");
                case UNREADABLE -> bare(VerdictKind.UNREADABLE, "signature.reason.password");
            };
        }

        private static Verdict verdict(
                VerdictKind kind, String reason, @Nullable Level level, @Nullable Instant proven, String... args) {
            return new Verdict(
                    kind,
                    reason,
                    List.of(args),
                    "Phan Quang Vinh",
                    "UBND phường Hải Châu",
                    SIGNED,
                    level,
                    proven,
                    Sample.NOW.minusSeconds(660),
                    SEAL,
                    checks(kind, reason, List.of(args)));
        }

        /// As the verifier tells them: what is wrong at its place, the rest holds.
        private static List<Check> checks(VerdictKind kind, String reason, List<String> args) {
            var wrong =
                    switch (kind) {
                        case ALTERED -> Part.CONTENT;
                        case REVOKED, REPLACED -> Part.STATUS;
                        default -> null;
                    };
            return Arrays.stream(Part.values())
                    .filter(part -> kind != VerdictKind.ALTERED || part != Part.SIGNER) // nobody asked any more
                    .map(part -> part == wrong ? new Check(part, reason, args) : new Check(part, "", List.of()))
                    .toList();
        }

        private static Verdict bare(VerdictKind kind, String reason) {
            return new Verdict(kind, reason, List.of(), null, null, null, null, null, Sample.NOW, null, List.of());
        }

        @Override
        public Revisions revisions(byte[] pdf, @Nullable TrustList trust) {
            var all = new ArrayList<Revision>();
            if (at == At.UNREADABLE) {
                return new Revisions(all);
            }
            var cover = at == At.NOT_SIGNED ? Cover.NOTHING : Cover.SIGNATURE;
            all.add(new Revision(1, pdf.length, Kind.ORIGINAL, "", "", "", null, cover));
            if (at == At.NOT_SIGNED) {
                return new Revisions(all);
            }
            all.add(new Revision(2, 92_000, Kind.SEAL, "", "", "", null, cover));
            all.add(signature(3, "Phan Quang Vinh"));
            switch (at) {
                case TWO_SIGNERS -> all.add(signature(4, "Trần Thị Thuỳ Dương"));
                case ARCHIVED, REVISION -> {
                    all.add(new Revision(4, 151_000, Kind.PROOFS, "", "", "", null, Cover.TIME_STAMP));
                    all.add(new Revision(
                            5,
                            172_000,
                            Kind.TIME_STAMP,
                            "Dấu thời gian công vụ",
                            "",
                            "",
                            SIGNED.plusSeconds(60),
                            Cover.TIME_STAMP));
                }
                case ALTERED -> all.add(new Revision(4, 140_000, Kind.CHANGE, "", "", "", null, Cover.NOTHING));
                default -> {}
            }
            return new Revisions(all);
        }

        private static Revision signature(int number, String who) {
            return new Revision(
                    number,
                    100_000 + number * 9_000,
                    Kind.SIGNATURE,
                    who,
                    "UBND phường Hải Châu",
                    AUTHORITY,
                    SIGNED.plusSeconds(number * 300L),
                    Cover.SIGNATURE);
        }

        @Override
        public PagePicture page(byte[] pdf, int page) {
            return new PagePicture(1, PaperImage.png(pdf, 0, 1_100));
        }
    }
}
