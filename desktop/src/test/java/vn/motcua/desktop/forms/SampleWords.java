// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.motcua.model.Sample;

/// The words that sample sheets are made of. With `rows` lists are that long, with `large` every text is long, with
/// `sparse` everything optional is empty.
class SampleWords {

    static final String CODE = "H17.242-261121-0042";
    static final LocalDateTime AT = LocalDateTime.of(2026, 11, 21, 8, 41);
    static final LocalDateTime DUE = LocalDateTime.of(2026, 11, 25, 17, 0);
    static final LocalDate DAY = AT.toLocalDate();
    static final String LONG_NAME =
            "Công Tằng Tôn Nữ Hoàng Nguyễn Thị Thuỳ Dương Phương Khánh Ngọc Quỳnh Trâm Anh Thục Đoan";
    private static final String LONG_ADDRESS =
            "Căn hộ 12.08 toà nhà chung cư thu nhập thấp Phong Bắc khối B, kiệt K45/12 hẻm 7 ngách 3 đường Ông Ích Khiêm, "
                    + "tổ dân phố số 17, phường Hải Châu, thành phố Đà Nẵng";

    final int rows;
    final boolean large;
    final boolean sparse;

    SampleWords(int rows, boolean large, boolean sparse) {
        this.rows = rows;
        this.large = large;
        this.sparse = sparse;
    }

    static Letterhead head() {
        return Letterhead.of(Sample.office(), DAY);
    }

    Party person() {
        if (sparse) {
            return Party.named(name());
        }
        return new Party(
                name(),
                address(),
                "0905123318",
                large ? "x".repeat(120) + "@example.vn" : "linh@example.vn",
                "048195000128");
    }

    String name() {
        return large ? LONG_NAME : "Nguyễn Thị Thuỳ Linh";
    }

    String officer() {
        return large ? "Phạm Huỳnh Trần Nguyễn Thị Thu Hà Phương" : "Trần Thu Hà";
    }

    String address() {
        return large ? LONG_ADDRESS : "K45/12 Ông Ích Khiêm, phường Hải Châu, TP. Đà Nẵng";
    }

    String content() {
        return "Đăng ký khai sinh" + more();
    }

    String more() {
        return large
                ? " có yếu tố nước ngoài, kết hợp đăng ký nhận cha, mẹ, con theo quy định của pháp luật về hộ tịch"
                : "";
    }

    String optional(String text) {
        return sparse ? "" : text;
    }

    static String code(int i) {
        return "H17.242-261121-%04d".formatted(i);
    }

    List<PaperRow> papers() {
        return list(i -> new PaperRow(String.valueOf(i), "Giấy tờ số " + i + more(), 1, i % 2, 2));
    }

    <T> List<T> list(IntFunction<T> row) {
        return new ArrayList<>(IntStream.rangeClosed(1, rows).mapToObj(row).toList());
    }
}
