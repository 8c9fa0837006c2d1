// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// The XMP packet of a digitised paper. PDF/A wants names that are not its own to be declared in the file itself, so
/// that a reader in thirty years knows what they mean (ISO 19005-2, 6.6.2.3).
final class PaperXmp {

    private static final String SPACE = "urn:motcua:paper:1.0#";
    private static final String LIST = """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Giấy tờ số hóa (NĐ 118/2025/NĐ-CP)</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>giayto</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>
            %s</rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;
    private static final String PROPERTY = """
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%s</pdfaProperty:name>\
            <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
            <pdfaProperty:category>external</pdfaProperty:category>\
            <pdfaProperty:description>%s</pdfaProperty:description></rdf:li>
            """;

    private PaperXmp() {}

    static byte[] of(String title, ScanFacts facts) {
        var body = new StringBuilder("""
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                """);
        body.append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                .append(text(title))
                .append("</rdf:li></rdf:Alt></dc:title></rdf:Description>\n");
        var known = facts.known();
        if (!known.isEmpty()) {
            var properties = new StringBuilder();
            known.keySet().forEach(name -> properties.append(PROPERTY.formatted(name, meaning(name))));
            body.append(LIST.formatted(SPACE, properties));
            body.append("<rdf:Description rdf:about=\"\" xmlns:giayto=\"")
                    .append(SPACE)
                    .append("\">\n");
            known.forEach(
                    (name, value) -> body.append("<giayto:%s>%s</giayto:%s>\n".formatted(name, text(value), name)));
            body.append("</rdf:Description>\n");
        }
        return body.append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String meaning(String name) {
        return switch (name) {
            case "DocTypeCode" -> "Mã loại giấy tờ";
            case "OwnerId" -> "Số định danh của chủ sở hữu";
            case "DocName" -> "Tên giấy tờ";
            case "Subject" -> "Trích yếu nội dung";
            case "Validity" -> "Thời hạn có hiệu lực";
            case "Scope" -> "Phạm vi có hiệu lực";
            case "DigitisedBy" -> "Người số hóa";
            case "DigitisedAt" -> "Thời điểm số hóa";
            default -> "Mã hồ sơ";
        };
    }

    private static String text(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, PaperXmp::escape, StringBuilder::append)
                .toString();
    }

    private static void escape(StringBuilder to, int c) {
        switch (c) {
            case '&' -> to.append("&amp;");
            case '<' -> to.append("&lt;");
            case '>' -> to.append("&gt;");
            default -> to.appendCodePoint(c);
        }
    }
}
