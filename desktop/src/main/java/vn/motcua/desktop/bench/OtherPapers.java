// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.bench;

import java.util.List;
import java.util.Random;
import vn.motcua.desktop.bench.SamplePaper.Centred;
import vn.motcua.desktop.bench.SamplePaper.Feet;
import vn.motcua.desktop.bench.SamplePaper.Gap;
import vn.motcua.desktop.bench.SamplePaper.Heads;
import vn.motcua.desktop.bench.SamplePaper.Paragraph;
import vn.motcua.desktop.bench.SamplePaper.Pen;

/// Papers of other kinds: a copy to be certified, letters and decisions. One seed, one paper of each.
public final class OtherPapers {

    private static final List<String> MOTTO =
            List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
    private static final List<String> SENTENCES = List.of(
            "Căn cứ Luật Tổ chức chính quyền địa phương và các quy định hiện hành về thủ tục hành chính.",
            "Ủy ban nhân dân thông báo kết quả rà soát hồ sơ tồn đọng trong quý vừa qua để các tổ dân phố được biết.",
            "Đề nghị các đơn vị khẩn trương bổ sung giấy tờ còn thiếu trước ngày hẹn, không yêu cầu công dân nộp lại giấy"
                    + " tờ đã có trong kho kết quả số.",
            "Trường hợp hồ sơ quá hạn, bộ phận tiếp nhận gửi thư xin lỗi và hẹn lại ngày trả kết quả chậm nhất sau năm"
                    + " ngày làm việc.",
            "Diện tích thửa đất được xác định theo bản đồ địa chính là 127,5 m2, trong đó đất ở 90 m2.",
            "Người sử dụng đất có trách nhiệm nộp lệ phí 75.000 đồng và nhận biên lai tại quầy số 4.",
            "Chúng tôi gồm các hộ dân đang sinh sống tại kiệt 45 kính đề nghị sửa chữa đường ống thoát nước bị vỡ.",
            "Mọi ý kiến phản ánh xin gửi về đường dây nóng 0236 1022 hoặc hộp thư góp ý đặt trước cửa trụ sở.",
            "Giao Văn phòng phối hợp với Phòng Kinh tế, Hạ tầng và Đô thị kiểm tra thực địa, lập biên bản và báo cáo.",
            "Quyết định này có hiệu lực kể từ ngày ký; các quy định trước đây trái với quyết định này đều bãi bỏ.",
            "Ông, bà có tên nêu trên được hưởng chế độ trợ cấp hằng tháng kể từ ngày đủ tám mươi tuổi.",
            "Thời gian làm việc buổi sáng từ 7 giờ 30 đến 11 giờ 30, buổi chiều từ 13 giờ 30 đến 17 giờ.");
    private static final List<String> COPIES =
            List.of("BẰNG TỐT NGHIỆP ĐẠI HỌC", "GIẤY CHỨNG NHẬN KẾT HÔN", "HỌC BẠ TRUNG HỌC PHỔ THÔNG", "SỔ HỘ KHẨU");

    private final Random random;

    public OtherPapers(long seed) {
        random = new Random(seed * 31 + 5);
    }

    /// A photocopy that is to be certified.
    public SamplePaper certifiedCopy() {
        var who = Person.any(random, random.nextBoolean(), 1980, 2004);
        var what = Person.pick(random, COPIES);
        return new Pen("certified-copy")
                .add(new Heads(List.of("TRƯỜNG ĐẠI HỌC BÁCH KHOA", "ĐẠI HỌC ĐÀ NẴNG"), MOTTO))
                .add(new Gap(30))
                .add(new Centred(what, true, 20))
                .truth("document.name", what)
                .add(new Centred("Số hiệu: " + random.nextInt(100_000, 999_999), false, 12))
                .add(new Gap(16))
                .entry("Họ và tên:", who.upperName())
                .entry("Sinh ngày:", who.born())
                .entry("Giới tính:", who.sex())
                .entry("Nơi sinh:", "TP. Đà Nẵng")
                .entry("Xếp loại:", "Khá")
                .entry("Vào sổ cấp số:", random.nextInt(10, 999) + "/2018")
                .add(new Gap(20))
                .add(new Feet(List.of(
                        List.of(),
                        List.of(
                                "Đà Nẵng, ngày 20 tháng 6 năm 2018",
                                "HIỆU TRƯỞNG",
                                "",
                                "",
                                Person.any(random, false, 1960, 1975).name()))))
                .done();
    }

    /// A letter, notice or decision of running text.
    public SamplePaper letter() {
        var kind = Person.pick(random, List.of("THÔNG BÁO", "QUYẾT ĐỊNH", "ĐƠN ĐỀ NGHỊ", "BIÊN BẢN"));
        var pen = new Pen("letter")
                .add(new Heads(
                        List.of("UBND " + Person.ward(random).toUpperCase(), "Số: " + random.nextInt(9, 999)), MOTTO))
                .add(new Gap(12))
                .add(new Centred(kind, true, 15))
                .add(new Centred("Về việc giải quyết hồ sơ thủ tục hành chính", true, 13))
                .add(new Gap(8));
        for (var i = 0; i < 9; i++) {
            var first = Person.pick(random, SENTENCES);
            var who = Person.any(random, random.nextBoolean(), 1950, 2008);
            pen.add(new Paragraph(
                    switch (random.nextInt(3)) {
                        case 0 -> first + " " + Person.pick(random, SENTENCES);
                        case 1 ->
                            "Ông (bà) " + who.name() + ", sinh ngày " + who.born() + ", số định danh " + who.number()
                                    + ", cư trú tại " + who.residence() + ". " + first;
                        default -> first;
                    }));
        }
        return pen.add(new Gap(10))
                .add(new Feet(List.of(
                        List.of("Nơi nhận:", "- Như trên;", "- Lưu: VT."),
                        List.of(
                                "TM. ỦY BAN NHÂN DÂN",
                                "CHỦ TỊCH",
                                "",
                                "",
                                Person.any(random, false, 1965, 1985).name()))))
                .done();
    }
}
