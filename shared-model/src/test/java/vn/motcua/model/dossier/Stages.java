// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.model.Sample;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;

/// A dossier in each stage there is, by the stage's name, made by the moves themselves.
public final class Stages {

    public static final OfficeCode POST = new OfficeCode("H17.900");
    private static final OfficerId BY = Sample.clerk().id();

    private Stages() {}

    public static Dossier inProcess() {
        return Moves.transfer(Sample.received(1), "Tư pháp", Sample.NOW, Sample.CATALOGUE);
    }

    public static Supplement asked(String override) {
        return new Supplement(
                List.of(new SupplementItem("Giấy chứng sinh", "Thiếu dấu")), "Thiếu", override, Sample.NOW, BY);
    }

    public static Dossier filedOnline() {
        return Moves.file(Sample.complete(), Filing.online(Sample.receipt(9).code(), Sample.NOW));
    }

    /// As a counter would send it that does not check.
    public static Dossier received(Dossier draft) {
        return draft.at(new Stage.Received(Sample.receipt(1)));
    }

    /// As a counter would send it that does not check.
    public static Dossier at(Dossier dossier, Stage stage) {
        return dossier.at(stage);
    }

    public static Map<String, Dossier> all() {
        var all = new LinkedHashMap<String, Dossier>();
        var ready = inProcess().resolve(Sample.result().id());
        for (var dossier : List.of(
                Sample.draft(),
                filedOnline(),
                Sample.received(1),
                inProcess(),
                Moves.requestSupplement(inProcess(), asked("")),
                Moves.demandPayment(inProcess(), 5_000, "Thuế", Sample.NOW, BY),
                Moves.refuse(Sample.draft(), Sample.NOW, BY, "Sai thẩm quyền", ""),
                Moves.withdraw(inProcess(), Sample.NOW, BY, "Đổi ý", List.of()),
                Moves.close(inProcess(), Sample.NOW, BY, "Hết hiệu lực"),
                Moves.cancel(Sample.received(2), Sample.NOW, BY, "Trùng"),
                ready,
                ready.handOver(Sample.NOW, BY, "owner"),
                Sample.draft().at(new Stage.Unknown("Later", "{\"type\":\"Later\"}")))) {
            all.put(dossier.stage().getClass().getSimpleName(), dossier);
        }
        return all;
    }
}
