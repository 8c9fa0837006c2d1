// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.result;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.paper.PaperId;

/// A result of a procedure as the warehouse (kho kết quả số) keeps it. Its legal code is two columns, owner and kind
/// (NĐ 118/2025 art 22); the other fields are the minimum metadata of art 19(2).
///
/// @param kind result code of the national catalogue, for example `KQ.G15.000031`
/// @param owner whose it is
/// @param name of the document, for example `Giấy khai sinh`
/// @param notation number and symbol, for example `118/2023`
/// @param summary abstract (trích yếu)
/// @param validUntil last day, `null` if it does not expire
/// @param scope where it is valid, for example `Toàn quốc`
/// @param paper the signed PDF, `null` where only the data are kept
/// @param ties to other results and to a status list
public record Result(
        ResultId id,
        String kind,
        CitizenNumber owner,
        String name,
        String notation,
        String summary,
        OfficeCode issuer,
        Instant issuedAt,
        @Nullable LocalDate validUntil,
        String scope,
        Status status,
        @Nullable PaperId paper,
        Ties ties) {

    public Result {
        ties = ties == null ? Ties.NONE : ties; // what was written before results had any
    }

    /// A result without ties.
    public Result(
            ResultId id,
            String kind,
            CitizenNumber owner,
            String name,
            String notation,
            String summary,
            OfficeCode issuer,
            Instant issuedAt,
            @Nullable LocalDate validUntil,
            String scope,
            Status status,
            @Nullable PaperId paper) {
        this(id, kind, owner, name, notation, summary, issuer, issuedAt, validUntil, scope, status, paper, Ties.NONE);
    }

    public enum Status {
        VALID,
        REPLACED,
        REVOKED
    }

    /// What no other result has.
    public ResultKey key() {
        return new ResultKey(owner, kind, notation);
    }

    /// The same once it was replaced or revoked.
    public Result withStatus(Status now) {
        return new Result(
                id, kind, owner, name, notation, summary, issuer, issuedAt, validUntil, scope, now, paper, ties);
    }

    public Result tied(Ties other) {
        return new Result(
                id, kind, owner, name, notation, summary, issuer, issuedAt, validUntil, scope, status, paper, other);
    }

    /// Whether its last day is over. Nobody has to do anything for that.
    public boolean isExpired(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    /// The same once its signature was made provable for longer: another file, which begins with the one before.
    public Result withPaper(PaperId raised) {
        return new Result(
                id, kind, owner, name, notation, summary, issuer, issuedAt, validUntil, scope, status, raised);
    }

    /// Whether it may stand in for a paper on this day.
    public boolean isUsable(LocalDate today) {
        return status == Status.VALID && !isExpired(today);
    }
}
