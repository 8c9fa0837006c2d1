// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.ocr;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is said of a digitised paper in its file: the minimum of NĐ 118/2025 art 19(2), and who digitised it when.
/// Empty is not known.
///
/// @param kind code of the kind of document
/// @param owner identifier; if there is none, name, birth year, issue date and issuing agency
/// @param name of the document
/// @param summary trích yếu
/// @param validity term
/// @param scope of validity
/// @param digitisedBy name of the officer
/// @param digitisedAt ISO-8601 with its offset
/// @param dossier code
public record ScanFacts(
        String kind,
        String owner,
        String name,
        String summary,
        String validity,
        String scope,
        String digitisedBy,
        String digitisedAt,
        String dossier) {

    public static final ScanFacts NONE = new ScanFacts("", "", "", "", "", "", "", "", "");

    /// What is known while a paper lies on the glass.
    public static ScanFacts digitised(String name, String by, ZonedDateTime at) {
        var time = at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return new ScanFacts("", "", name, "", "", "", by, time, "");
    }

    /// The facts that are known, by the names they have in the file.
    Map<String, String> known() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("DocTypeCode", kind);
        facts.put("OwnerId", owner);
        facts.put("DocName", name);
        facts.put("Subject", summary);
        facts.put("Validity", validity);
        facts.put("Scope", scope);
        facts.put("DigitisedBy", digitisedBy);
        facts.put("DigitisedAt", digitisedAt);
        facts.put("DossierCode", dossier);
        facts.values().removeIf(String::isBlank);
        return facts;
    }
}
