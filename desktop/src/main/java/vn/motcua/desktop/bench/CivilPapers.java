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

/// The papers of a civil-status dossier, about invented people: one seed, one family.
public final class CivilPapers {

    private static final List<String> MOTTO =
            List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");

    private final Person mother;
    private final Person father;
    private final Person child;
    private final String ward;
    private final Random random;

    public CivilPapers(long seed) {
        random = new Random(seed);
        mother = seed == 0 ? linh() : Person.any(random, true, 1982, 2004);
        father = Person.any(random, false, 1978, 2003);
        var newborn = Person.any(random, random.nextBoolean(), 2026, 2026);
        var family = father.name().substring(0, father.name().indexOf(' '));
        child = new Person(
                family + newborn.name().substring(newborn.name().indexOf(' ')),
                newborn.female(),
                newborn.birth().withDayOfMonth(9).withMonth(10),
                newborn.number(),
                mother.residence());
        ward = seed == 0 ? "phường Hải Châu" : Person.ward(random);
    }

    /// The person on the sample cards.
    static Person linh() {
        return new Person(
                "Nguyễn Thị Thuỳ Linh",
                true,
                java.time.LocalDate.of(1995, 3, 14),
                "048195000128",
                "K45/12 Ông Ích Khiêm, phường Hải Châu, TP. Đà Nẵng");
    }

    /// Tờ khai đăng ký khai sinh, in the field order of TT 04/2024/TT-BTP.
    public SamplePaper birthDeclaration() {
        var pen = new Pen("birth-declaration")
                .add(new Centred(MOTTO.get(0), true, 13))
                .add(new Centred(MOTTO.get(1), true, 13))
                .add(new Gap(14))
                .add(new Centred("TỜ KHAI ĐĂNG KÝ KHAI SINH", true, 15))
                .add(new Centred("Kính gửi: Ủy ban nhân dân " + ward, false, 13))
                .add(new Gap(8));
        declarant(pen, mother, "mẹ", "Quan hệ với người được khai sinh:");
        pen.add(new Paragraph("Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:"));
        pen.entry("Họ, chữ đệm, tên:", child.upperName(), "child.name")
                .entry("Ngày, tháng, năm sinh:", child.born(), "child.birth")
                .entry("Ghi bằng chữ:", "Ngày mùng chín, tháng mười, năm hai nghìn không trăm hai mươi sáu")
                .entries(List.of("Giới tính:", "Dân tộc:", "Quốc tịch:"), List.of(child.sex(), "Kinh", "Việt Nam"))
                .truth("child.sex", child.sex())
                .truth("child.ethnicity", "Kinh")
                .entry("Nơi sinh:", "Bệnh viện Phụ sản - Nhi Đà Nẵng, " + ward + ", TP. Đà Nẵng", "child.birthPlace")
                .entry("Quê quán:", Person.ward(random) + ", TP. Đà Nẵng", "child.origin");
        parent(pen, "mẹ", "mother", mother);
        parent(pen, "cha", "father", father);
        return pen.add(new Paragraph("Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự"
                        + " thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật và chịu hoàn toàn trách"
                        + " nhiệm trước pháp luật về nội dung cam đoan của mình."))
                .add(new Gap(8))
                .add(new Feet(List.of(
                        List.of("Đề nghị cấp bản sao: Có", "Số lượng: 02 bản"),
                        List.of("Đà Nẵng, ngày 12 tháng 10 năm 2026", "Người yêu cầu", "", "", mother.name()))))
                .done();
    }

    /// Giấy chứng sinh, as hospitals fill it in.
    public SamplePaper birthNotice() {
        return new Pen("birth-notice")
                .add(new Heads(List.of("SỞ Y TẾ TP. ĐÀ NẴNG", "BỆNH VIỆN PHỤ SẢN - NHI"), MOTTO))
                .add(new Gap(16))
                .add(new Centred("GIẤY CHỨNG SINH", true, 17))
                .add(new Centred("Số: " + random.nextInt(100, 4000) + "/2026", false, 12))
                .add(new Gap(8))
                .entry("Họ và tên mẹ/Người nuôi dưỡng:", mother.upperName(), "mother.name")
                .entry("Ngày, tháng, năm sinh:", mother.born(), "mother.birth")
                .entry("Nơi đăng ký thường trú:", mother.residence(), "mother.residence")
                .entry("Số định danh cá nhân:", mother.number(), "mother.number")
                .entry("Dân tộc:", "Kinh", "mother.ethnicity")
                .entry("Họ và tên cha:", father.upperName(), "father.name")
                .add(new Paragraph("Đã sinh con vào lúc: 08 giờ 15 phút, ngày 09 tháng 10 năm 2026"))
                .truth("child.birth", "09/10/2026")
                .entry("Tại:", "Bệnh viện Phụ sản - Nhi Đà Nẵng, " + ward, "child.birthPlace")
                .entries(List.of("Số con trong lần sinh này:", "Số con hiện sống:"), List.of("01", "01"))
                .entries(List.of("Giới tính của con:", "Cân nặng:"), List.of(child.sex(), "3.200 gam"))
                .truth("child.sex", child.sex())
                .entry("Dự định đặt tên con là:", child.upperName(), "child.name")
                .entry("Ghi chú:", "Sinh thường, mẹ và bé khoẻ mạnh")
                .add(new Gap(10))
                .add(new Feet(List.of(
                        List.of("Xác nhận của mẹ", "(Ký, ghi rõ họ tên)", "", "", mother.name()),
                        List.of(
                                "Đà Nẵng, ngày 10 tháng 10 năm 2026",
                                "Thủ trưởng cơ sở khám bệnh, chữa bệnh",
                                "",
                                "",
                                Person.any(random, true, 1970, 1985).name()))))
                .done();
    }

    /// Tờ khai cấp Giấy xác nhận tình trạng hôn nhân.
    public SamplePaper maritalDeclaration() {
        var purpose = Person.pick(random, List.of("Để đăng ký kết hôn", "Làm thủ tục vay vốn ngân hàng", "Mua nhà ở"));
        var pen = new Pen("marital-declaration")
                .add(new Centred(MOTTO.get(0), true, 13))
                .add(new Centred(MOTTO.get(1), true, 13))
                .add(new Gap(14))
                .add(new Centred("TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", true, 14))
                .add(new Centred("Kính gửi: Ủy ban nhân dân " + ward, false, 13))
                .add(new Gap(8));
        declarant(pen, mother, "bản thân", "Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân:");
        return pen.add(new Paragraph("Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:"))
                .entry("Họ, chữ đệm, tên:", mother.upperName(), "person.name")
                .entry("Ngày, tháng, năm sinh:", mother.born(), "person.birth")
                .entries(List.of("Giới tính:", "Dân tộc:", "Quốc tịch:"), List.of(mother.sex(), "Kinh", "Việt Nam"))
                .truth("person.sex", mother.sex())
                .entry("Nơi cư trú:", mother.residence(), "person.residence")
                .entry("Số định danh cá nhân:", mother.number(), "person.number")
                .entry("Tình trạng hôn nhân:", "Chưa đăng ký kết hôn với ai", "maritalStatus")
                .entry("Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân:", purpose, "purpose")
                .add(new Paragraph("Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước"
                        + " pháp luật về cam đoan của mình."))
                .add(new Gap(8))
                .add(new Feet(List.of(
                        List.of(),
                        List.of("Đà Nẵng, ngày 12 tháng 10 năm 2026", "Người yêu cầu", "", "", mother.name()))))
                .done();
    }

    private static void declarant(Pen pen, Person who, String relation, String relationLabel) {
        pen.entry("Họ, chữ đệm, tên người yêu cầu:", who.upperName(), "declarant.name")
                .entry("Nơi cư trú:", who.residence(), "declarant.residence")
                .entry("Số định danh cá nhân:", who.number(), "declarant.number")
                .entry(relationLabel, relation, "declarant.relation");
    }

    private static void parent(Pen pen, String word, String key, Person who) {
        pen.entry("Họ, chữ đệm, tên người " + word + ":", who.upperName(), key + ".name")
                .entries(
                        List.of("Ngày, tháng, năm sinh:", "Dân tộc:", "Quốc tịch:"),
                        List.of(who.born(), "Kinh", "Việt Nam"))
                .truth(key + ".birth", who.born())
                .entry("Số định danh cá nhân:", who.number(), key + ".number")
                .entry("Nơi cư trú:", who.residence(), key + ".residence");
    }
}
