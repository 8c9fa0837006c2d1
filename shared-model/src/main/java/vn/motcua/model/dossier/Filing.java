// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.office.OfficeCode;

/// How a dossier came: which way, through whom, and where it was handed in.
///
/// @param office that took it in, where it is not the one that resolves it (a post office; NĐ 118/2025 art 14), `null`
/// otherwise
/// @param code it is known under before it has a receipt, `null` if none
/// @param submitter who files it, `null`: the owner
/// @param authorisation number of the checklist's row that holds the authorisation, 0 if none
/// @param helpedBy who helped, empty if nobody did
/// @param filedAt when it was handed in, `null` if that is when it was received
public record Filing(
        Channel channel,
        @Nullable OfficeCode office,
        @Nullable DossierCode code,
        @Nullable Citizen submitter,
        Standing standing,
        int authorisation,
        IdentityProof proof,
        String helpedBy,
        @Nullable Instant filedAt,
        @Nullable Consignment consignment) {

    /// By the owner, at the counter of the office that resolves it.
    public static final Filing AT_COUNTER =
            new Filing(Channel.COUNTER, null, null, null, Standing.OWNER, 0, IdentityProof.MANUAL, "", null, null);

    public Filing {
        channel = channel == null ? Channel.COUNTER : channel;
        standing = standing == null ? Standing.OWNER : standing;
        proof = proof == null ? IdentityProof.MANUAL : proof;
        helpedBy = helpedBy == null ? "" : helpedBy;
    }

    /// Collected by a post office.
    public static Filing byPost(OfficeCode post, Consignment consignment, Instant at) {
        return AT_COUNTER.at(Channel.POST, post, null, at).with(consignment);
    }

    /// As the national portal brought it.
    public static Filing online(DossierCode code, Instant at) {
        return AT_COUNTER.at(Channel.ONLINE, null, code, at);
    }

    /// At the counter of another office (NĐ 118/2025 art 14).
    public static Filing at(OfficeCode office) {
        return AT_COUNTER.at(Channel.COUNTER, office, null, null);
    }

    /// Whether this is who files it for somebody else.
    public boolean isSubmitter(CitizenNumber number) {
        return submitter != null && submitter.number().equals(number);
    }

    public Filing by(Citizen who, Standing standing, int authorisation) {
        return new Filing(channel, office, code, who, standing, authorisation, proof, helpedBy, filedAt, consignment);
    }

    public Filing provenBy(IdentityProof how) {
        return new Filing(
                channel, office, code, submitter, standing, authorisation, how, helpedBy, filedAt, consignment);
    }

    public Filing helpedBy(String who) {
        return new Filing(channel, office, code, submitter, standing, authorisation, proof, who, filedAt, consignment);
    }

    public Filing under(@Nullable DossierCode official) {
        return at(channel, office, official, filedAt);
    }

    public Filing with(Consignment sent) {
        return new Filing(channel, office, code, submitter, standing, authorisation, proof, helpedBy, filedAt, sent);
    }

    private Filing at(Channel way, @Nullable OfficeCode where, @Nullable DossierCode known, @Nullable Instant when) {
        return new Filing(way, where, known, submitter, standing, authorisation, proof, helpedBy, when, consignment);
    }

    /// Whether somebody files it by an authorisation that is not there (NĐ 118/2025 art 17).
    boolean lacksAuthorisation(List<DossierPaper> papers) {
        return standing == Standing.AUTHORISED
                && papers.stream()
                        .noneMatch(p -> p.required().no() == authorisation && !(p.source() instanceof Source.Missing));
    }

    /// From when the time limit counts if it is taken in now: by post from the signing of the hand-over record.
    Instant clockStart(Instant now) {
        var signed = consignment == null ? null : consignment.signedAt();
        return signed == null ? now : signed;
    }

    /// Whether it lies at a post office or is on its way from there.
    boolean isWithPost() {
        return channel == Channel.POST && (consignment == null || consignment.signedAt() == null);
    }
}
