// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.dossiers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import vn.motcua.model.citizen.BirthDate;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.citizen.Organisation;
import vn.motcua.model.citizen.Sex;
import vn.motcua.model.citizen.TaxCode;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Moves;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Uuid7;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.wire.Catalogue;
import vn.motcua.model.wire.NationalDossier;

/// Brings what the national portal exported (`DongBoHoSoMC`) into the inbox. Files are only read: whatever is
/// wrong with one, it stays where it is, and the others are taken in.
public final class ImportFiled {

    private static final String JSON = ".json";
    private static final String PDF = ".pdf";

    private final Work work;
    private final Catalogue catalogue;
    private final RandomGenerator random;

    ImportFiled(Work work, Catalogue catalogue, RandomGenerator random) {
        this.work = work;
        this.catalogue = catalogue;
        this.random = random;
    }

    /// What became of the files.
    ///
    /// @param problems one for each file or dossier that was not taken in
    public record Imported(List<Dossier> filed, List<Problem> problems) {
        public Imported {
            filed = List.copyOf(filed);
            problems = List.copyOf(problems);
        }
    }

    /// @param paths files, or folders of files
    public Imported from(List<Path> paths) {
        var filed = new ArrayList<Dossier>();
        var problems = new ArrayList<Problem>();
        for (var path : paths) {
            try {
                files(path).forEach(file -> one(file, filed, problems));
            } catch (Problem unreadable) {
                problems.add(unreadable);
            }
        }
        return new Imported(filed, problems);
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(p -> p.getFileName()
                            .toString()
                            .toLowerCase(java.util.Locale.ROOT)
                            .endsWith(JSON))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Problem(e, DossiersProblem.NOT_READ, name(path));
        }
    }

    private void one(Path file, List<Dossier> filed, List<Problem> problems) {
        try {
            for (var national : NationalDossier.read(Files.readAllBytes(file))) {
                try {
                    filed.add(file(national, file));
                } catch (Problem refused) {
                    problems.add(refused);
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(e, DossiersProblem.NOT_READ, name(file)));
        } catch (Problem unreadable) {
            problems.add(new Problem(unreadable, DossiersProblem.UNREADABLE, name(file)));
        }
    }

    private Dossier file(NationalDossier national, Path file) {
        var code = new DossierCode(national.code());
        if (work.store().dossiers().find(code.value()).isPresent()) {
            throw new Problem(DossiersProblem.REPEATED, code);
        }
        var office = work.seat().office().code();
        if (code.value().startsWith("TMP-") || !code.value().startsWith(office + "-")) {
            throw new Problem(DossiersProblem.OTHER_OFFICE, code);
        }
        var at = national.filedAt() == null ? work.clock().instant() : national.filedAt();
        var procedure = procedure(national, at);
        var id = new DossierId(Uuid7.next(work.clock(), random));
        var draft =
                Dossier.open(id, office, procedure, owner(national)).withPapers(papers(national, procedure, file, id));
        var filed = organisation(national).map(o -> draft.withFields(o.into(draft.fields())));
        return work.perform(new Act.FileDossier(Moves.file(filed.orElse(draft), Filing.online(code, at))));
    }

    /// The code may carry what a local system hung on it: `1.001193.000.00.00.H17`.
    private Procedure procedure(NationalDossier national, Instant at) {
        var bare = national.procedure().replaceFirst("^(\\d\\.\\d{6}).*$", "$1");
        try {
            return catalogue.procedure(
                    new ProcedureCode(bare), Deadlines.local(at).toLocalDate());
        } catch (Problem unknown) {
            throw new Problem(unknown, DossiersProblem.NO_PROCEDURE, national.code(), national.procedure());
        }
    }

    /// As this counter knows them; else with what the number itself tells of birth year and sex.
    private Citizen owner(NationalDossier national) {
        if (!national.number().matches("\\d{12}") || national.owner().isBlank()) {
            var nobody = national.ofOrganisation() ? DossiersProblem.ORGANISATION : DossiersProblem.NO_OWNER;
            throw new Problem(nobody, national.code());
        }
        var number = new CitizenNumber(national.number());
        var known = work.store().citizens().find(number);
        var name = name(national, known);
        var phone = national.phone();
        if (known.isPresent()) {
            var k = known.get();
            return new Citizen(number, name, k.birth(), k.sex(), k.residence(), phone.isEmpty() ? k.phone() : phone);
        }
        var group = national.number().charAt(3) - '0';
        var year = (19 + group / 2) * 100 + Integer.parseInt(national.number().substring(4, 6));
        var sex = group % 2 == 0 ? Sex.MALE : Sex.FEMALE;
        return new Citizen(number, name, new BirthDate(year, 0, 0), sex, "", phone);
    }

    /// Of the owner; of an organisation the name of who stands for it, as the file or this counter knows it.
    private static String name(NationalDossier national, Optional<Citizen> known) {
        if (!national.ofOrganisation()) {
            return national.owner();
        }
        return Optional.of(national.person())
                .filter(n -> !n.isBlank())
                .or(() -> known.map(Citizen::name))
                .orElseThrow(() -> new Problem(DossiersProblem.ORGANISATION, national.code()));
    }

    private static Optional<Organisation> organisation(NationalDossier national) {
        return national.ofOrganisation()
                ? Optional.of(new Organisation(new TaxCode(national.taxCode()), national.owner(), "", ""))
                : Optional.empty();
    }

    /// What was filed electronically is not scanned (TT 03/2025/TT-VPCP art 5); a PDF that lies beside the file is
    /// kept. What nobody may ask for is not taken, even where it was sent.
    private List<DossierPaper> papers(NationalDossier national, Procedure procedure, Path file, DossierId id) {
        var rows = new ArrayList<DossierPaper>();
        for (var required : procedure.papers()) {
            var no = String.valueOf(required.no());
            var sent = national.papers().stream()
                    .filter(p -> p.component().equals(no) || p.component().endsWith("." + no))
                    .filter(_ -> !procedure.rule(required.no()).forbiddenToRequest())
                    .findFirst();
            rows.add(new DossierPaper(
                    required, sent.map(p -> source(p, file, id)).orElseGet(Source.Missing::new)));
        }
        return rows;
    }

    private Source source(NationalDossier.Paper paper, Path file, DossierId id) {
        var beside = beside(file, paper.file());
        if (beside == null) {
            return new Source.NotScanned(paper.file());
        }
        try {
            var bytes = Files.readAllBytes(beside);
            return new Source.Scanned(work.store().shelf().keep(new ByteArrayInputStream(bytes), "filed", id), 1);
        } catch (IOException e) {
            throw new Problem(e, DossiersProblem.NOT_READ, name(beside));
        }
    }

    /// Only a plain name in the same folder, never a way out of it.
    private static @org.jspecify.annotations.Nullable Path beside(Path file, String name) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !name.toLowerCase(java.util.Locale.ROOT).endsWith(PDF) || name.matches(".*[/\\\\:].*")) {
            return null;
        }
        var beside = folder.resolve(name);
        return Files.isRegularFile(beside) ? beside : null;
    }

    private static String name(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
