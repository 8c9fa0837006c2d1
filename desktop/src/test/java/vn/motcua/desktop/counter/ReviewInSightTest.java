// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.desktop.shell.Hands;
import vn.motcua.model.Sample;

/// What a clerk sees of the review without touching the mouse.
class ReviewInSightTest extends AtWindow {

    @BeforeEach
    void reviewADeclarationOfMoreValuesThanTheScreenHolds() {
        bench.paper.add(Bench.written());
        bench.lines.addAll(List.of(
                "TỜ KHAI ĐĂNG KÝ KHAI SINH",
                "Họ, chữ đệm, tên người yêu cầu: NGUYỄN THỊ THUỲ LINH",
                "Nơi cư trú: K45/12 Ông Ích Khiêm, phường Hải Châu, thành phố Đà Nẵng",
                "Họ, chữ đệm, tên: TRẦN GIA HUY",
                "Ngày, tháng, năm sinh: 02/11/2026",
                "Giới tính: Nam   Dân tộc: Kinh   Quốc tịch: Việt Nam",
                "Nơi sinh: Bệnh viện Phụ sản - Nhi Đà Nẵng, phường Hải Châu, thành phố Đà Nẵng",
                "Quê quán: phường Hải Châu, thành phố Đà Nẵng",
                "Họ, chữ đệm, tên người mẹ: NGUYỄN THỊ THUỲ LINH",
                "Năm sinh: 1995   Dân tộc: Kinh   Quốc tịch: Việt Nam",
                "Nơi cư trú: K45/12 Ông Ích Khiêm, phường Hải Châu, thành phố Đà Nẵng",
                "Họ, chữ đệm, tên người cha: TRẦN QUANG HẢI",
                "Năm sinh: 1992   Dân tộc: Kinh   Quốc tịch: Việt Nam",
                "Nơi cư trú: K45/12 Ông Ích Khiêm, phường Hải Châu, thành phố Đà Nẵng"));
        bench.confidence = 0.5;
        Hands.onScreen(() -> {
            bench.counter.card(Bench.card());
            bench.counter.choose(Sample.BIRTH);
            bench.scanInto(2);
            bench.counter.draft().openReview();
        });
    }

    @Test
    void theValueInHandIsInSightWithItsNameFromTheBeginning() {
        Hands.waitFor(() -> list() != null && overflows(list()));
        Hands.onScreen(() -> {
            var card = stage.getScene().lookup("#review-value").getParent();
            assertTrue(inScene(list()).contains(inScene(card)), inScene(list()) + " of " + inScene(card));
        });
    }

    @Test
    void theSmallPicturesOfThePagesAreNotCut() {
        Hands.waitFor(() -> stage.getScene().lookup(".left-pane .item") != null);
        Hands.onScreen(() -> {
            var pages = inScene(stage.getScene().lookup(".left-pane"));
            var sheet = inScene(stage.getScene().lookup(".left-pane .item"));
            assertTrue(pages.getMaxX() >= sheet.getMaxX(), pages + " of " + sheet);
            var clip = inScene(stage.getScene().lookup(".left-pane .clipped-container"));
            assertTrue(clip.getMaxX() >= sheet.getMaxX(), clip + " of " + sheet);
        });
    }

    /// The list around the value in hand.
    private @Nullable ScrollPane list() {
        Node at = stage.getScene().lookup("#review-value");
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        return (ScrollPane) at;
    }

    private static boolean overflows(ScrollPane list) {
        return list.getContent().getLayoutBounds().getHeight()
                > list.getViewportBounds().getHeight();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
