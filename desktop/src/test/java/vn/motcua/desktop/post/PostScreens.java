// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.post;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import vn.motcua.desktop.kit.Background;
import vn.motcua.desktop.kit.Desk;
import vn.motcua.desktop.kit.Words;
import vn.motcua.desktop.shell.Area;
import vn.motcua.desktop.store.Store;
import vn.motcua.desktop.store.StoreKey;
import vn.motcua.model.Sample;
import vn.motcua.model.command.Act;
import vn.motcua.model.command.CodeBlock;
import vn.motcua.model.dossier.Dossier;

/// The desks of the post in the states their people see in a morning, over a real store, for the tests of the window.
public final class PostScreens implements AutoCloseable {

    /// What they are at.
    public enum At {
        EMPTY(Area.COUNTER),
        PROCEDURE(Area.COUNTER),
        COLLECT(Area.COUNTER),
        ONLINE(Area.COUNTER),
        SENT(Area.SENT),
        DELIVER(Area.RETURNS),
        BAGS(Area.BAGS),
        OPENING(Area.BAGS);

        private final Area area;

        At(Area area) {
            this.area = area;
        }

        public Area area() {
            return area;
        }
    }

    private static final String CARD =
            "048172000093||Huỳnh Thị Mai|30091972|Nữ|H58/3 Thái Phiên, phường Hải Châu, TP. Đà Nẵng|10102021";

    private final Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
    private final Store store;
    private final PostSide post;
    private final PostSide ward;

    public PostScreens(Path folder) {
        store = Store.open(folder, StoreKey.random(), clock);
        store.codes().add(new CodeBlock(Sample.OFFICE, Sample.TODAY, 300, 350));
        post = new PostSide(store, new Point(PostTest.POST, PostTest.AGENT, "B01", true), clock);
        ward = new PostSide(store, new Point(Sample.office(), Sample.clerk(), "Q03", true), clock);
        ready();
        var bag = post.seal.seal("TÚI 0077", List.of(filed(), filed()));
        ward.sign.sign(Opening.of(bag)
                .given("Ngô Kim Loan")
                .found(bag.dossiers().getFirst().id(), Opening.Found.COMPLETE)
                .found(bag.dossiers().getLast().id(), Opening.Found.ABSENT));
        post.seal.seal("TÚI 0078", List.of(filed(), filed(), filed()));
        filed();
        filed();
    }

    private Dossier filed() {
        return post.filed(PostTest.COPY, Sample.OFFICE);
    }

    /// A result that waits for its way home.
    private void ready() {
        var bag = post.seal.seal("TÚI 0076", List.of(filed()));
        var opening = Opening.of(bag)
                .given("Ngô Kim Loan")
                .found(bag.dossiers().getFirst().id(), Opening.Found.COMPLETE);
        var received = ward.accept.accept(ward.sign.sign(opening).taken().getFirst());
        store.perform(new Act.ResolveDossier(received.id(), Sample.result()), Sample.signer());
        ward.deliver.give(List.of(post.seen(received)));
    }

    /// A desk like this.
    public Desk desk(At at, Words words) {
        var desk =
                switch (at) {
                    case EMPTY, PROCEDURE, COLLECT, ONLINE -> collecting(at, words);
                    case SENT -> sent(words);
                    case DELIVER -> delivering(words);
                    case BAGS, OPENING -> bags(at, words);
                };
        desk.entered();
        return desk;
    }

    private Desk collecting(At at, Words words) {
        var model = new CollectViewModel(new CollectViewModel.Parts(
                post.collect, post.bags, post.print, Sample.CATALOGUE, (_, _) -> {}, "test", Background.direct()));
        if (at != At.EMPTY) {
            model.card(CARD);
        }
        if (at == At.COLLECT || at == At.ONLINE) {
            model.choose(PostTest.COPY);
            model.count(1);
            model.feeTaken().set(true);
            model.seal(_ -> PostSide.SEALED);
            model.online().set(at == At.ONLINE);
            model.ownAccount().set(false);
        }
        var view = new CollectView(model, words, "HP LaserJet Pro M404dn");
        if (at == At.ONLINE) {
            model.finish();
        }
        return view;
    }

    private Desk sent(Words words) {
        var model = new SentViewModel(post.bags, post.seal, post.print, Background.direct());
        var view = new SentView(model, words);
        model.load();
        model.loose().stream().findFirst().ifPresent(d -> model.choose(d, true));
        model.sealNo().set("TÚI 0079");
        return view;
    }

    private Desk delivering(Words words) {
        var model =
                new DeliverViewModel(post.bags, post.deliver, post.print, PostTest.AGENT.name(), Background.direct());
        var view = new DeliverView(model, words);
        model.load();
        model.scanned(model.waiting().getFirst().code().orElseThrow().value());
        return view;
    }

    private Desk bags(At at, Words words) {
        var model = new BagsViewModel(new BagsViewModel.Parts(
                ward.bags,
                ward.sign,
                ward.accept,
                ward.deliver,
                ward.print,
                ward.bags.posts(Sample.CATALOGUE),
                Background.direct()));
        var view = new BagsView(model, words, _ -> {});
        model.load();
        if (at == At.OPENING) {
            var bag = model.bags().getLast();
            model.open(bag);
            model.scanned(Bag.noteNo(bag.dossiers().getFirst()));
            model.scanned("H17.BC01.P.B09-261121-0004");
            model.change(o -> o.sealIntact(false));
            model.sign();
        }
        return view;
    }

    @Override
    public void close() {
        store.close();
    }
}
