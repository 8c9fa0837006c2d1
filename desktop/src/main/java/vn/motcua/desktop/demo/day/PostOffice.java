// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.day;

import java.time.Duration;
import java.util.List;
import vn.motcua.desktop.forms.Forms;
import vn.motcua.desktop.post.AcceptFromPost;
import vn.motcua.desktop.post.Bags;
import vn.motcua.desktop.post.CollectDossier;
import vn.motcua.desktop.post.DeliverResult;
import vn.motcua.desktop.post.Opening;
import vn.motcua.desktop.post.Point;
import vn.motcua.desktop.post.PrintPost;
import vn.motcua.desktop.post.SealBag;
import vn.motcua.desktop.post.Sealing;
import vn.motcua.desktop.post.SignHandover;
import vn.motcua.model.command.Act;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.IdentityProof;
import vn.motcua.model.dossier.PostalMode;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.Source;
import vn.motcua.model.dossier.Stage;

/// The post office of the ward and its agent; the ward's own clerk where a bag changes hands.
final class PostOffice {

    private final Ward ward;
    private final Ledger ledger;
    private final Desk agent;
    private final Desk clerk;
    private final Answers answers;
    private final CollectDossier collect;
    private int seals = 700_000;

    PostOffice(Ward ward, Ledger ledger) {
        this.ward = ward;
        this.ledger = ledger;
        this.agent = ward.post();
        this.clerk = ward.clerks().getFirst().desk();
        this.answers = new Answers(new People(ward.random()));
        this.collect = new CollectDossier(
                agent.store(),
                new NoOcr(),
                ward.catalogue(),
                point(agent),
                agent.store().clock(),
                ward.random());
    }

    private static Point point(Desk desk) {
        return new Point(desk.office(), desk.officer(), desk.session().desk(), true);
    }

    private PrintPost print(Desk desk) {
        return new PrintPost(
                ward.tray(),
                Forms.shipped(),
                ward.catalogue(),
                point(desk),
                desk.store().clock());
    }

    /// Sealed before the sender's eyes: Phiếu gửi hồ sơ, and the fee.
    Dossier collect(Errand errand) {
        ward.clock().pass(Duration.ofSeconds(90));
        var to = clerk.office().code();
        var draft = collect.open(errand.procedure(), errand.citizen(), IdentityProof.CHIP, to);
        var form = ward.catalogue()
                .request(errand.procedure().code(), ward.clock().local().toLocalDate());
        var filled = draft.withFields(answers.fill(form, draft.fields()));
        var whole = filled.withPapers(
                filled.papers().stream().map(PostOffice::there).toList());
        var sealing = new Sealing(
                "NP-" + ++seals, 6, "10:30", PostalMode.BOTH, errand.citizen().residence(), true, true);
        var filed = collect.seal(whole, sealing, true);
        print(agent).slip(filed);
        if (filed.paidDong() > 0) {
            print(agent).receipt(filed);
            ledger.take(filed.paidDong());
        }
        return filed;
    }

    private static DossierPaper there(DossierPaper paper) {
        return new DossierPaper(paper.required(), new Source.Shown(), paper.demanded());
    }

    /// The sender takes it back before the bag is closed.
    private void withdraw(List<DossierId> dossiers) {
        dossiers.stream()
                .filter(id -> agent.find(id).stage() instanceof Stage.Filed)
                .forEach(id -> ledger.see(
                        agent.perform(new Act.Withdraw(id, "Người gửi xin lại hồ sơ trước khi đóng túi", List.of()))));
    }

    /// All that lies there goes into one bag, which the ward signs for.
    ///
    /// @return how many dossiers
    int bag() {
        withdraw(ledger.of(Fate.WITHDRAWN_AT_POST));
        var loose = new Bags(agent.store(), point(agent)).loose();
        if (loose.isEmpty()) {
            return 0;
        }
        var bag = new SealBag(agent.store(), point(agent), agent.store().clock()).seal("TUI-" + ++seals, loose);
        print(agent).list(bag);
        bag.dossiers().forEach(ledger::see);
        ward.sync();
        return handOver(bag.number());
    }

    /// The ward signs for the bag, which is the legal moment of filing, and takes in what was in it (form 01).
    ///
    /// @return how many
    private int handOver(String bag) {
        var opening = Opening.of(new Bags(clerk.store(), point(clerk)).find(bag));
        for (var dossier : opening.bag().dossiers()) {
            opening = opening.found(dossier.id(), Opening.Found.COMPLETE);
        }
        var signed = new SignHandover(clerk.store(), point(clerk), clerk.store().clock())
                .sign(opening.given(agent.officer().name()));
        print(clerk).record(signed);
        var accept = new AcceptFromPost(
                clerk.store(), ward.catalogue(), point(clerk), clerk.store().clock());
        for (var filed : signed.taken()) {
            print(clerk).form01(ledger.see(accept.accept(filed)));
        }
        return signed.taken().size();
    }

    /// The office gives the post the results that go home by it.
    void give() {
        var results = new Bags(clerk.store(), point(clerk)).toDeliver();
        var list = new DeliverResult(clerk.store(), point(clerk), clerk.store().clock()).give(results);
        print(clerk).results(list, results, agent.office().name());
    }

    /// The agent brings them home.
    ///
    /// @return how many
    int deliver() {
        var results = new Bags(agent.store(), point(agent)).toDeliver();
        var deliver =
                new DeliverResult(agent.store(), point(agent), agent.store().clock());
        for (var result : results) {
            ward.clock().pass(Duration.ofMinutes(1));
            ledger.see(deliver.delivered(result, "owner", ReturnPath.AUTHORISED, "Phiếu phát " + ++seals));
        }
        return results.size();
    }
}
