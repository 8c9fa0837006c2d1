// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.Event;
import vn.motcua.model.dossier.Filing;
import vn.motcua.model.dossier.Progress;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Stage;
import vn.motcua.model.paper.ScanSignature;
import vn.motcua.model.result.Ties;

/// How the records are written: sealed types by name; what goes without saying is not written, so that most texts stay
/// short, and as version 0.1 wrote them.
final class Mixins {

    private Mixins() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", visible = true)
    interface ByName {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", visible = true, defaultImpl = Stage.Unknown.class)
    interface StageByName {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", visible = true, defaultImpl = Act.Unknown.class)
    interface ActByName {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", visible = true, defaultImpl = Event.Unknown.class)
    interface BodyByName {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    interface WithoutNulls {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    interface WithoutEmpty {}

    /// What most dossiers do not have is not written, as version 0.1 did not write it.
    interface PlainDossier {
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Usual.class)
        Filing filing();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Usual.class)
        Progress progress();
    }

    /// What no result of version 0.1 had.
    interface PlainResult {
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Usual.class)
        Ties ties();
    }

    /// What no scan of version 0.1 had.
    interface PlainScan {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<ScanSignature> signatures();
    }

    interface PlainHandOver {
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Usual.class)
        ReturnPath path();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String proof();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> originals();
    }

    /// Equals what goes without saying.
    static final class Usual {
        @Override
        public boolean equals(@Nullable Object value) {
            return Filing.AT_COUNTER.equals(value)
                    || Progress.NONE.equals(value)
                    || ReturnPath.RECEIPT == value
                    || Ties.NONE.equals(value);
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
