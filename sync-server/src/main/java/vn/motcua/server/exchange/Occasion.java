// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.exchange;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierCode;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.dossier.SupplementItem;

/// What a citizen is told of, if they asked for it. The facts go into the places of the template of that name.
enum Occasion {
    RECEIVED("received"),
    SUPPLEMENT("supplement"),
    APOLOGY("apology"),
    READY("ready");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final String template;

    Occasion(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }

    /// @param before `null` if it was not known
    static Optional<Occasion> of(@Nullable Dossier before, Dossier after) {
        if (before != null
                && after.progress().extensions().size()
                        > before.progress().extensions().size()) {
            return Optional.of(APOLOGY);
        }
        if (before != null && before.stage().getClass() == after.stage().getClass()) {
            return Optional.empty();
        }
        return switch (after.stage()) {
            case Stage.Received _ -> Optional.of(RECEIVED);
            case Stage.AwaitingSupplement _ -> Optional.of(SUPPLEMENT);
            case Stage.ResultReady _ -> Optional.of(READY);
            default -> Optional.empty();
        };
    }

    /// No name and no number of a citizen: whoever reads a phone's screen learns no more than the code.
    static Map<String, String> facts(Dossier dossier) {
        var facts = new HashMap<String, String>();
        facts.put("code", dossier.code().map(DossierCode::value).orElse(""));
        facts.put("procedure", dossier.procedureName());
        facts.put("due", dossier.receipt().map(r -> moment(r.due())).orElse(""));
        if (dossier.stage() instanceof Stage.AwaitingSupplement(var _, var asked)) {
            facts.put("items", asked.items().stream().map(SupplementItem::what).collect(Collectors.joining("; ")));
            facts.put("lastDay", DAY.format(asked.lastDay()));
        }
        var extensions = dossier.progress().extensions();
        if (!extensions.isEmpty()) {
            facts.put("reason", extensions.getLast().reason());
        }
        return facts;
    }

    private static String moment(LocalDateTime at) {
        return MOMENT.format(at);
    }
}
