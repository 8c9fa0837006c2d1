// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signing.scans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.desktop.signature.PdfSigner;
import vn.motcua.desktop.signature.ScanSlots;
import vn.motcua.desktop.signature.SignatureNote;
import vn.motcua.desktop.signature.SignatureProblem;
import vn.motcua.desktop.signature.SignerInfo;
import vn.motcua.desktop.signature.SigningToken;
import vn.motcua.desktop.signing.SignedFile;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.UnsignedScans;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.office.Office;
import vn.motcua.model.office.Officer;
import vn.motcua.model.paper.PaperId;
import vn.motcua.model.paper.ScanSignature;
import vn.motcua.model.paper.ScanSlot;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.problem.Problem;

/// Fills the slots of scans (NĐ 118/2025 art 17(1c), 19(2)): the officer's own by who scanned them, the office's on
/// what must be digitised. The signed file and the command that names it are one: a scan is unsigned or wholly
/// signed, whatever happens in between.
public final class SignScans {

    /// How long a counter that signs lets its scans wait from then on, unless its settings say otherwise, hours.
    private static final String USUAL_HOURS = "4";

    private static final int MOST_DOSSIERS = 500;

    private final Store store;
    private final Office office;
    private final Officer officer;
    private final Papers papers;
    private final PdfSigner signer = new PdfSigner();

    /// Where scans come from, also those that are not on this shelf.
    @FunctionalInterface
    public interface Papers {
        InputStream open(PaperId paper, DossierId dossier);
    }

    public SignScans(Store store, Office office, Officer officer, Papers papers) {
        this.store = store;
        this.office = office;
        this.officer = officer;
        this.papers = papers;
    }

    Store store() {
        return store;
    }

    /// What waits for this officer, or for the office: the papers that the warehouse gives out again, once whoever
    /// scanned them has signed. Each dossier's stand together, in the order of its checklist; the dossier
    /// whose scan waits longest comes first.
    List<UnsignedScan> waiting(ScanSlot slot) {
        return switch (slot) {
            case CLERK ->
                mine().entrySet().stream()
                        .flatMap(of -> store.dossiers().find(of.getKey()).stream()
                                .flatMap(d -> lines(d, row -> isOf(row, of.getValue()) && !isSigned(row, slot))))
                        .toList();
            case AGENCY ->
                store.dossiers().running(MOST_DOSSIERS).stream()
                        .flatMap(d -> lines(
                                d,
                                row -> row.required().reusable()
                                        && isSigned(row, ScanSlot.CLERK)
                                        && !isSigned(row, slot)))
                        .toList();
        };
    }

    private Map<DossierId, Set<PaperId>> mine() {
        return store.shelf().unsigned().of(officer.id()).stream()
                .collect(Collectors.groupingBy(
                        UnsignedScans.Waiting::dossier,
                        LinkedHashMap::new,
                        Collectors.mapping(UnsignedScans.Waiting::paper, Collectors.toSet())));
    }

    private static boolean isOf(DossierPaper row, Set<PaperId> papers) {
        return row.source() instanceof Source.Scanned scanned && papers.contains(scanned.paper());
    }

    private static boolean isSigned(DossierPaper row, ScanSlot slot) {
        return row.source() instanceof Source.Scanned scanned && scanned.isSigned(slot);
    }

    private static Stream<UnsignedScan> lines(Dossier dossier, Predicate<DossierPaper> which) {
        return dossier.papers().stream().filter(which).flatMap(row -> line(dossier, row).stream());
    }

    private static Optional<UnsignedScan> line(Dossier dossier, DossierPaper row) {
        return row.source() instanceof Source.Scanned(var paper, var pages, var _)
                ? Optional.of(new UnsignedScan(
                        paper,
                        dossier.id(),
                        dossier.code().map(DossierCode::value).orElse(""),
                        dossier.procedureName(),
                        row.required().name(),
                        pages,
                        UnsignedScan.State.WAITING,
                        null))
                : Optional.empty();
    }

    /// An officer signs with the own certificate, the office with the office's.
    ///
    /// @throws Problem NOT_YOUR_CERTIFICATE, NOT_THE_OFFICES_CERTIFICATE
    void mustFit(SignerInfo info, ScanSlot slot) {
        var wanted = slot == ScanSlot.CLERK ? officer.name() : office.name();
        if (!NameKey.of(info.name()).equals(NameKey.of(wanted))) {
            var code = slot == ScanSlot.CLERK
                    ? ScansProblem.NOT_YOUR_CERTIFICATE
                    : ScansProblem.NOT_THE_OFFICES_CERTIFICATE;
            throw new Problem(code, info.name(), wanted);
        }
    }

    /// Signs one scan: the signed file is on the shelf, and nothing names it yet.
    ///
    /// @throws Problem of the token, the file or the shelf: nothing was done
    SignedScan sign(UnsignedScan scan, ScanSlot slot, SigningToken token) {
        var pdf = bytes(scan);
        var now = store.clock().instant();
        var note = new SignatureNote(scan.name(), office.place());
        var signed = signer.sign(pdf, slot, token.about(scan.name()), note, now);
        SignedFile.check(signed, pdf, now);
        var filling = ScanSlots.of(signed).stream()
                .filter(state -> state.slot() == slot)
                .flatMap(state -> Optional.ofNullable(state.filling()).stream())
                .findFirst()
                .orElseThrow(() -> new Problem(SignatureProblem.NO_SLOT));
        var after = store.shelf().keep(new ByteArrayInputStream(signed), "scan", scan.dossier());
        return new SignedScan(
                scan.paper(), after, new ScanSignature(slot, filling.signer(), filling.at(), filling.sha256()));
    }

    private byte[] bytes(UnsignedScan scan) {
        try (var in = papers.open(scan.paper(), scan.dossier())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The dossier names the signed files from now on; they are sent in place of the others.
    ///
    /// @throws Problem as [Store#perform]
    void name(DossierId dossier, List<SignedScan> signed) {
        store.perform(new Act.SignScans(dossier, new ArrayList<>(signed)), officer);
        if (store.settings().get(UnsignedScans.HOURS).isEmpty()) {
            store.settings().put(UnsignedScans.HOURS, USUAL_HOURS);
        }
    }
}
