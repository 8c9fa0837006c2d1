// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import java.util.HashMap;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Words;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.Organisation;
import vn.motcua.model.citizen.TaxCode;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Standing;
import vn.motcua.model.problem.Problem;

/// F3: in what right the person at the desk files, whose the dossier is, who helped, and for which organisation. The
/// account is always the owner's (NĐ 118/2025 art 17), so the owner's number is asked for, and the warehouse is asked
/// about the owner.
public final class PeopleViewModel {

    private final Welcome welcome;
    private final DraftViewModel draft;
    private final VisitorViewModel visitor;
    private final ObjectProperty<Sheet> sheet;
    private final Background background;
    private final Words words;
    private final ObjectProperty<Standing> standing = new SimpleObjectProperty<>(Standing.OWNER);
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty helpedBy = new SimpleStringProperty("");
    private final StringProperty taxCode = new SimpleStringProperty("");
    private final StringProperty organisation = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty fault = new SimpleStringProperty("");
    private Optional<Citizen> read = Optional.empty();

    PeopleViewModel(
            CounterWork work,
            DraftViewModel draft,
            VisitorViewModel visitor,
            ObjectProperty<Sheet> sheet,
            Background background,
            Words words) {
        this.welcome = work.welcome();
        this.draft = draft;
        this.visitor = visitor;
        this.sheet = sheet;
        this.background = background;
        this.words = words;
    }

    void open() {
        draft.draft().filter(_ -> !draft.isRefill()).ifPresent(d -> {
            var filing = d.filing();
            var other = filing.submitter() != null;
            read = other ? Optional.of(d.applicant()) : Optional.empty();
            standing.set(filing.standing());
            number.set(other ? d.applicant().number().value() : "");
            name.set(other ? d.applicant().name() : "");
            helpedBy.set(filing.helpedBy());
            taxCode.set(d.fields().getOrDefault(Owners.TAX_CODE, ""));
            organisation.set(d.fields().getOrDefault(Owners.NAME, ""));
            address.set(d.fields().getOrDefault(Owners.ADDRESS, ""));
            fault.set("");
            sheet.set(Sheet.PEOPLE);
        });
    }

    /// A card that is read while the sheet is open is the owner's.
    void owner(Citizen citizen) {
        read = Optional.of(citizen);
        number.set(citizen.number().value());
        name.set(citizen.name());
        if (standing.get() == Standing.OWNER) {
            standing.set(Standing.REPRESENTATIVE);
        }
    }

    /// The number was typed: whoever is known by it.
    public void lookUp() {
        Owners.number(number.get())
                .ifPresent(n -> background
                        .run(() -> welcome.number(n))
                        .then(found -> found.ifPresent(f -> {
                            read = Optional.of(f.citizen());
                            name.set(f.citizen().name());
                        }))
                        .orElse(this::say));
    }

    /// The tax code was typed: the organisation that came under it before.
    public void lookUpOrganisation() {
        Owners.taxCode(taxCode.get())
                .ifPresent(code -> background
                        .run(() -> welcome.organisation(code))
                        .then(found -> found.ifPresent(o -> {
                            organisation.set(o.name());
                            address.set(o.address());
                        }))
                        .orElse(this::say));
        var odd = Owners.taxCode(taxCode.get()).filter(c -> !c.checks()).isPresent();
        fault.set(odd ? words.get("counter.people.tax.odd") : "");
    }

    /// Keeps what the sheet says with the draft.
    public void keep() {
        draft.draft().ifPresent(d -> {
            try {
                var company = organisation();
                var desk = Optional.<Citizen>ofNullable(d.filing().submitter()).orElse(d.applicant());
                var owner =
                        standing.get() == Standing.OWNER ? desk : Owners.other(desk, read, number.get(), name.get());
                settle(d, desk, owner, company);
            } catch (Problem wrong) {
                say(wrong);
            }
        });
    }

    private Optional<Organisation> organisation() {
        if (taxCode.get().isBlank()) {
            return Optional.empty();
        }
        if (organisation.get().isBlank()) {
            throw new Problem(CounterProblem.NO_ORGANISATION);
        }
        var code = new TaxCode(taxCode.get());
        return Optional.of(
                new Organisation(code, organisation.get().strip(), address.get().strip(), ""));
    }

    private void settle(Dossier now, Citizen desk, Citizen owner, Optional<Organisation> company) {
        var right = standing.get();
        background
                .run(() -> {
                    company.ifPresent(welcome::remember);
                    return welcome.again(owner);
                })
                .then(file -> {
                    visitor.know(file);
                    draft.change(d -> written(d, desk, right, company));
                    visitor.askCentre(file, now.id());
                    sheet.set(Sheet.NONE);
                })
                .orElse(this::say);
    }

    private Dossier written(Dossier d, Citizen desk, Standing right, Optional<Organisation> company) {
        var papers = Authorisation.rows(d.papers(), right, words.get("counter.people.authorisation"));
        var row = right == Standing.AUTHORISED ? Authorisation.row(papers) : 0;
        var filing = right == Standing.OWNER
                ? Filing.AT_COUNTER.provenBy(d.filing().proof())
                : d.filing().by(desk, right, row);
        return d.withPapers(papers)
                .withFiling(filing.helpedBy(helpedBy.get().strip()))
                .withFields(Owners.in(new HashMap<>(d.fields()), company));
    }

    private void say(Problem problem) {
        fault.set(words.what(problem) + " " + words.todo(problem));
    }

    /// Of the person at the desk.
    public ObjectProperty<Standing> standing() {
        return standing;
    }

    /// The owner's.
    public StringProperty number() {
        return number;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty helpedBy() {
        return helpedBy;
    }

    public StringProperty taxCode() {
        return taxCode;
    }

    public StringProperty organisationName() {
        return organisation;
    }

    public StringProperty address() {
        return address;
    }

    public StringProperty fault() {
        return fault;
    }
}
