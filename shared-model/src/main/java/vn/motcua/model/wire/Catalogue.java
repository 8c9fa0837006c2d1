// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.NameKey;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.Offices;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.procedure.Channel;
import vn.motcua.model.procedure.CodePattern;
import vn.motcua.model.procedure.Fee;
import vn.motcua.model.procedure.FeeQuery;
import vn.motcua.model.procedure.FeeSchedule;
import vn.motcua.model.procedure.Label;
import vn.motcua.model.procedure.Law;
import vn.motcua.model.procedure.LifeEvent;
import vn.motcua.model.procedure.Procedure;
import vn.motcua.model.procedure.ProcedureCode;
import vn.motcua.model.procedure.ProcedureProblem;
import vn.motcua.model.procedure.ProcessTerms;
import vn.motcua.model.procedure.RequestField;
import vn.motcua.model.procedure.RequestForm;
import vn.motcua.model.procedure.ResultTemplate;
import vn.motcua.model.procedure.Validity;
import vn.motcua.model.procedure.WorkingCalendar;
import vn.motcua.model.procedure.WorkingHours;

/// The law as data: what ships with the product and what was published since. Of several versions, the one that began
/// last is in force; where that one has ended, nothing is.
///
/// @param versions of all procedures, in catalogue order
/// @param lifeEvents in the order they are offered
/// @param years days off and make-up days by year
/// @param terms of the process itself
/// @param published kinds that other rooms read (forms, notices, consents, kpi …)
public record Catalogue(
        List<Procedure> versions,
        List<RequestForm> requests,
        List<ResultTemplate> results,
        FeeSchedule fees,
        List<LifeEvent> lifeEvents,
        Map<Integer, CalendarJson.Year> years,
        List<OfficeHours> hours,
        Offices offices,
        List<CodePattern> codePatterns,
        List<ProcessTerms> terms,
        List<ReferenceItem> published)
        implements Law {

    /// @param office `null` for all that have none of their own
    public record OfficeHours(@Nullable OfficeCode office, Validity validity, WorkingHours hours) {}

    public Catalogue {
        versions = List.copyOf(versions);
        requests = List.copyOf(requests);
        results = List.copyOf(results);
        lifeEvents = List.copyOf(lifeEvents);
        years = Map.copyOf(years);
        hours = List.copyOf(hours);
        codePatterns = List.copyOf(codePatterns);
        terms = List.copyOf(terms);
        published = List.copyOf(published);
    }

    /// Read once.
    public static Catalogue shipped() {
        return ShippedCatalogue.WHOLE;
    }

    /// With what was published: from its first day on it is in force, whatever this program shipped with.
    ///
    /// @throws Problem UNREADABLE, for an item of a kind read here that cannot be read
    public Catalogue with(List<ReferenceItem> items) {
        if (items.isEmpty()) {
            return this;
        }
        var changed = new PublishedCatalogue(this);
        items.stream().sorted(Comparator.comparing(ReferenceItem::validFrom)).forEach(changed::take);
        return changed.catalogue();
    }

    /// The newest version.
    ///
    /// @throws Problem UNKNOWN
    public Procedure procedure(ProcedureCode code) {
        return latest(versions.stream().filter(p -> p.code().equals(code)), Procedure::validity, _ -> true)
                .orElseThrow(() -> new Problem(ProcedureProblem.UNKNOWN, code));
    }

    /// The version in force on a day.
    ///
    /// @throws Problem UNKNOWN, EXPIRED (its last day is over), NOT_YET (its first day is to come)
    public Procedure procedure(ProcedureCode code, LocalDate day) {
        procedure(code);
        var version = latest(
                        versions.stream().filter(p -> p.code().equals(code)), Procedure::validity, v -> begun(v, day))
                .orElseThrow(() -> new Problem(ProcedureProblem.NOT_YET, code));
        if (version.validity().endedBefore(day)) {
            throw new Problem(ProcedureProblem.EXPIRED, code);
        }
        return priced(version, day);
    }

    /// The version a dossier of that day is under: the one in force then, the oldest known for an older dossier.
    ///
    /// @throws Problem UNKNOWN
    public Procedure version(ProcedureCode code, LocalDate day) {
        var all = versions.stream().filter(p -> p.code().equals(code)).toList();
        return latest(all.stream(), Procedure::validity, v -> begun(v, day))
                .or(() -> all.stream().min(Comparator.comparing(Procedure::validFrom)))
                .map(p -> priced(p, day))
                .orElseThrow(() -> new Problem(ProcedureProblem.UNKNOWN, code));
    }

    @Override
    public Optional<Procedure> known(ProcedureCode code, LocalDate version) {
        return versions.stream().anyMatch(p -> p.code().equals(code))
                ? Optional.of(version(code, version))
                : Optional.empty();
    }

    /// The newest version of each procedure.
    public List<Procedure> procedures() {
        return codes().map(this::procedure).toList();
    }

    /// All that are in force on a day.
    public List<Procedure> procedures(LocalDate day) {
        return codes().flatMap(c -> latest(
                        versions.stream().filter(p -> p.code().equals(c)), Procedure::validity, v -> begun(v, day))
                        .filter(p -> p.validity().on(day))
                        .map(p -> priced(p, day))
                        .stream())
                .toList();
    }

    /// Procedures whose code or name contains the text, or that belong to a life event of that name; accents and the
    /// place of tone marks aside.
    public List<Procedure> search(String text) {
        return search(procedures(), text);
    }

    /// The same among those in force on a day.
    public List<Procedure> search(String text, LocalDate day) {
        return search(procedures(day), text);
    }

    private List<Procedure> search(List<Procedure> among, String text) {
        var key = NameKey.of(text);
        var events = lifeEvents.stream()
                .filter(e -> key.value().length() > 2
                        && (NameKey.of(e.label().vi()).contains(key)
                                || NameKey.of(e.label().en()).contains(key)))
                .map(LifeEvent::id)
                .toList();
        var found = new ArrayList<>(among.stream()
                .filter(p -> p.code().value().startsWith(key.value())
                        || NameKey.of(p.name()).contains(key))
                .toList());
        among.stream()
                .filter(p -> !found.contains(p) && events.stream().anyMatch(p.lifeEvents()::contains))
                .forEach(found::add);
        return found;
    }

    /// Those of a life event that are in force on a day.
    public List<Procedure> of(LifeEvent event, LocalDate day) {
        return procedures(day).stream()
                .filter(p -> p.lifeEvents().contains(event.id()))
                .toList();
    }

    /// What is asked for, or a form without fields.
    public RequestForm request(ProcedureCode code, LocalDate day) {
        var forms = requests.stream().filter(f -> f.procedures().contains(code));
        return latest(forms, RequestForm::validity, v -> begun(v, day))
                .filter(f -> f.validity().on(day))
                .orElse(RequestForm.none(code));
    }

    /// What its result says, if a template is known.
    public Optional<ResultTemplate> result(ProcedureCode code, LocalDate day) {
        var templates = results.stream().filter(t -> t.procedures().contains(code));
        return latest(templates, ResultTemplate::validity, v -> begun(v, day))
                .filter(t -> t.validity().on(day));
    }

    /// Before the first, the first.
    @Override
    public ProcessTerms terms(LocalDate day) {
        return latest(terms.stream(), ProcessTerms::validity, v -> begun(v, day))
                .orElseGet(terms::getFirst);
    }

    /// With the usual hours.
    public WorkingCalendar calendar() {
        return CalendarJson.calendar(years, WorkingHours.usual());
    }

    /// With the hours an office has on a day.
    @Override
    public WorkingCalendar calendar(OfficeCode office, LocalDate day) {
        var own = latest(
                        hours.stream().filter(h -> office.equals(h.office())),
                        OfficeHours::validity,
                        v -> begun(v, day))
                .filter(h -> h.validity().on(day));
        var all = latest(hours.stream().filter(h -> h.office() == null), OfficeHours::validity, v -> begun(v, day));
        var here = own.or(() -> all).map(OfficeHours::hours).orElse(WorkingHours.usual());
        return CalendarJson.calendar(years, here);
    }

    /// What a field of any form is called, by its key; the key itself if no form has it.
    public Label label(String key) {
        return requests.stream()
                .flatMap(f -> f.field(key).stream())
                .map(RequestField::label)
                .reduce((a, b) -> b)
                .orElse(new Label(key, key));
    }

    /// Published items of a kind that another room reads, the one in force of each id.
    public List<ReferenceItem> published(String kind, LocalDate day) {
        var newest = new TreeMap<String, ReferenceItem>();
        published.stream()
                .filter(i -> i.kind().equals(kind) && !i.validFrom().isAfter(day))
                .forEach(i -> newest.merge(i.id(), i, (a, b) -> b.validFrom().isBefore(a.validFrom()) ? a : b));
        return List.copyOf(newest.values());
    }

    private Stream<ProcedureCode> codes() {
        return versions.stream().map(Procedure::code).distinct();
    }

    private static boolean begun(Validity validity, LocalDate day) {
        return !validity.from().isAfter(day);
    }

    /// The one that begins last; of two that begin on the same day the later in the list.
    private static <T> Optional<T> latest(Stream<T> all, Function<T, Validity> validity, Predicate<Validity> wanted) {
        return all.filter(t -> wanted.test(validity.apply(t)))
                .reduce((a, b) ->
                        validity.apply(b).from().isBefore(validity.apply(a).from()) ? a : b);
    }

    /// The same with each procedure showing what one piece costs now, by the fee rules.
    Catalogue priced() {
        var priced = versions.stream().map(p -> priced(p, p.validFrom())).toList();
        return new Catalogue(
                priced, requests, results, fees, lifeEvents, years, hours, offices, codePatterns, terms, published);
    }

    private Procedure priced(Procedure p, LocalDate day) {
        return p.with(new Fee(each(p, Channel.COUNTER, day), each(p, Channel.ONLINE, day)));
    }

    private long each(Procedure p, Channel channel, LocalDate day) {
        return fees.total(FeeQuery.one(p.code(), channel, day));
    }
}
