// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.model.dossier.Stage.AwaitingPayment;
import vn.motcua.model.dossier.Stage.AwaitingSupplement;
import vn.motcua.model.dossier.Stage.Cancelled;
import vn.motcua.model.dossier.Stage.Closed;
import vn.motcua.model.dossier.Stage.Draft;
import vn.motcua.model.dossier.Stage.Filed;
import vn.motcua.model.dossier.Stage.InProcess;
import vn.motcua.model.dossier.Stage.Received;
import vn.motcua.model.dossier.Stage.Refused;
import vn.motcua.model.dossier.Stage.ResultReady;
import vn.motcua.model.dossier.Stage.Returned;
import vn.motcua.model.dossier.Stage.Unknown;
import vn.motcua.model.dossier.Stage.Withdrawn;
import vn.motcua.model.problem.Problem;

/// The life of a dossier as a table: which stage may follow which (NĐ 118/2025; national status codes). What stands
/// nowhere is refused.
public final class Life {

    private static final Map<Class<? extends Stage>, Set<Class<? extends Stage>>> TABLE = Map.ofEntries(
            Map.entry(Draft.class, Set.of(Received.class, AwaitingSupplement.class, Refused.class)),
            Map.entry(Filed.class, Set.of(Received.class, AwaitingSupplement.class, Refused.class, Withdrawn.class)),
            Map.entry(
                    Received.class,
                    Set.of(
                            InProcess.class,
                            AwaitingSupplement.class,
                            Withdrawn.class,
                            Cancelled.class,
                            ResultReady.class)),
            Map.entry(
                    InProcess.class,
                    Set.of(
                            AwaitingSupplement.class,
                            AwaitingPayment.class,
                            Refused.class,
                            Withdrawn.class,
                            Closed.class,
                            Cancelled.class,
                            ResultReady.class)),
            Map.entry(
                    AwaitingSupplement.class,
                    Set.of(Received.class, InProcess.class, Withdrawn.class, Closed.class, Cancelled.class)),
            Map.entry(
                    AwaitingPayment.class,
                    Set.of(InProcess.class, ResultReady.class, Withdrawn.class, Closed.class, Cancelled.class)),
            Map.entry(ResultReady.class, Set.of(Returned.class, InProcess.class)),
            Map.entry(Returned.class, Set.of(InProcess.class)),
            Map.entry(Refused.class, Set.of()),
            Map.entry(Withdrawn.class, Set.of()),
            Map.entry(Closed.class, Set.of()),
            Map.entry(Cancelled.class, Set.of()),
            Map.entry(Unknown.class, Set.of()));

    /// Something is still to be done: filed, and neither handed over nor ended in another way.
    public static final Set<String> OPEN = names(
            Filed.class,
            Received.class,
            InProcess.class,
            AwaitingSupplement.class,
            AwaitingPayment.class,
            ResultReady.class);

    /// The office works on it and its clock runs.
    public static final Set<String> RUNNING = names(Received.class, InProcess.class);

    private Life() {}

    @SafeVarargs
    private static Set<String> names(Class<? extends Stage>... stages) {
        return Stream.of(stages).map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
    }

    /// The stages that may follow one.
    public static Set<Class<? extends Stage>> after(Class<? extends Stage> stage) {
        return TABLE.getOrDefault(stage, Set.of());
    }

    static boolean leads(Stage from, Stage to) {
        return after(from.getClass()).contains(to.getClass());
    }

    /// @throws Problem why it cannot be changed any more
    static void requireOpen(Stage stage) {
        if (!stage.isOpen()) {
            throw why(stage);
        }
    }

    /// Why what was asked for is not possible where the dossier stands.
    static Problem why(Stage stage) {
        return new Problem(
                switch (stage) {
                    case Draft _ -> DossierProblem.NOT_RECEIVED;
                    case Filed _ -> DossierProblem.NOT_ACCEPTED;
                    case Received _, InProcess _ -> DossierProblem.NOT_NOW;
                    case AwaitingSupplement _ -> DossierProblem.AWAITS_SUPPLEMENT;
                    case AwaitingPayment _ -> DossierProblem.AWAITS_PAYMENT;
                    case Refused _ -> DossierProblem.REFUSED;
                    case Withdrawn _ -> DossierProblem.WITHDRAWN;
                    case Closed _ -> DossierProblem.CLOSED;
                    case Cancelled _ -> DossierProblem.CANCELLED;
                    case ResultReady _, Returned _ -> DossierProblem.ALREADY_RETURNED;
                    case Unknown _ -> DossierProblem.UNKNOWN_STAGE;
                });
    }
}
