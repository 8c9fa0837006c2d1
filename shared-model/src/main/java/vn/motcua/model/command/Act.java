// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.model.citizen.Citizen;
import vn.motcua.model.citizen.CitizenNumber;
import vn.motcua.model.dossier.Dossier;
import vn.motcua.model.dossier.DossierId;
import vn.motcua.model.dossier.DossierPaper;
import vn.motcua.model.dossier.FieldEdit;
import vn.motcua.model.dossier.Payment;
import vn.motcua.model.dossier.Receipt;
import vn.motcua.model.dossier.Remittance;
import vn.motcua.model.dossier.ReturnPath;
import vn.motcua.model.dossier.SupplementItem;
import vn.motcua.model.office.OfficeCode;
import vn.motcua.model.office.OfficerId;
import vn.motcua.model.paper.SignedScan;
import vn.motcua.model.result.Result;

/// What a command asks for: one record a verb of the trade.
public sealed interface Act
        permits Act.Entry,
                Act.Deed,
                OnResult,
                Act.BindKey,
                Act.Consent,
                Act.Remit,
                Act.DepositResult,
                Act.PublishReference,
                Act.GiveUp,
                Act.Release,
                Act.Unknown {

    /// Brings in a dossier that nobody else knows yet.
    sealed interface Entry extends Act {
        Dossier dossier();
    }

    /// Is done to a dossier that stands.
    sealed interface Deed extends Act {
        DossierId dossier();

        /// For the line that the history gains, empty if the act says all.
        default String note() {
            return DeedNote.of(this);
        }
    }

    /// Take a dossier in under the receipt it carries. The dossier stands in stage Received; its code may be
    /// provisional.
    record ReceiveDossier(Dossier dossier) implements Entry {
        public ReceiveDossier {
            Objects.requireNonNull(dossier);
        }
    }

    /// Register a dossier that was not taken in: it stands in AwaitingSupplement (form 02) or Refused (form 03).
    record RegisterOutcome(Dossier dossier) implements Entry {
        public RegisterOutcome {
            Objects.requireNonNull(dossier);
        }
    }

    /// File a dossier for an office that has yet to take it in: by post, or as the portal brought it. It stands in
    /// stage Filed.
    record FileDossier(Dossier dossier) implements Entry {
        public FileDossier {
            Objects.requireNonNull(dossier);
        }
    }

    /// Take in what was filed.
    record AcceptFiled(DossierId dossier, Receipt receipt) implements Deed {}

    /// Form 02.
    ///
    /// @param override why it is asked a second time, empty at the first
    record RequestSupplement(DossierId dossier, List<SupplementItem> items, String reason, String override)
            implements Deed {
        public RequestSupplement {
            items = List.copyOf(items);
        }
    }

    /// What was asked for is there.
    ///
    /// @param papers the whole checklist as it is now
    /// @param receipt the new promise, under the same code if the dossier has one
    record CompleteSupplement(DossierId dossier, List<DossierPaper> papers, Receipt receipt) implements Deed {
        public CompleteSupplement {
            papers = List.copyOf(papers);
        }
    }

    /// Form 03.
    record Refuse(DossierId dossier, String reason, String legalBasis) implements Deed {}

    /// To the unit that resolves it (form 06).
    record Transfer(DossierId dossier, String unit) implements Deed {}

    /// @param dong in đồng, beyond the fee
    record DemandPayment(DossierId dossier, long dong, String what) implements Deed {}

    /// Form 04: an apology with a new date, once.
    ///
    /// @param cause for statistics, for example `OUTSIDE`
    record Extend(DossierId dossier, LocalDateTime due, String cause, String reason) implements Deed {}

    /// The due moment computed anew, for example after a change of the calendar.
    record MoveDue(DossierId dossier, LocalDateTime due, String reason) implements Deed {}

    /// At the citizen's request (form 05).
    ///
    /// @param originals given back, by name
    record Withdraw(DossierId dossier, String reason, List<String> originals) implements Deed {
        public Withdraw {
            originals = List.copyOf(originals);
        }
    }

    /// By the office: no supplement within fifteen days, or another reason.
    record CloseDossier(DossierId dossier, String reason) implements Deed {}

    /// The result is signed: deposit it in the warehouse and settle the dossier.
    record ResolveDossier(DossierId dossier, Result result) implements Deed {}

    /// The result is wrong and is made anew.
    ///
    /// @param due at most three working days on (NĐ 118/2025 art 23)
    record CorrectResult(DossierId dossier, LocalDateTime due, String reason) implements Deed {}

    /// The result is in the citizen's hands.
    ///
    /// @param recipient `owner`, or the name of the authorised person
    /// @param proof what was shown instead of the receipt, empty with it
    /// @param originals given back, by name
    record HandOver(DossierId dossier, String recipient, ReturnPath path, String proof, List<String> originals)
            implements Deed {
        public HandOver {
            path = path == null ? ReturnPath.RECEIPT : path; // version 0.1 wrote none of these
            proof = proof == null ? "" : proof;
            originals = originals == null ? List.of() : List.copyOf(originals);
        }

        /// Against the receipt.
        public HandOver(DossierId dossier, String recipient) {
            this(dossier, recipient, ReturnPath.RECEIPT, "", List.of());
        }
    }

    /// @param score 1 to 5
    record Rate(DossierId dossier, int score) implements Deed {}

    /// The post sends it on in a sealed bag: a bag is all that carries its number.
    record SendBag(DossierId dossier, String bag, String sealNo) implements Deed {}

    /// The office signs the post's hand-over record: the legal moment of filing.
    record SignBag(DossierId dossier, String bag) implements Deed {}

    /// A supervisor lays it on a colleague's desk.
    record Assign(DossierId dossier, OfficerId to, String reason) implements Deed {}

    /// Back to the desk it came from, with what is to be put right.
    record SendBack(DossierId dossier, String reason) implements Deed {}

    /// The result goes home by post; a result that is there already goes on another round.
    ///
    /// @param list number of the list it changes hands with
    /// @param carrierNo the carrier's own number, empty if it has none
    record SendResult(DossierId dossier, OfficeCode post, String list, String carrierNo) implements Deed {}

    /// The post could not hand the result over.
    record ResultCameBack(DossierId dossier, String reason) implements Deed {}

    /// A supervisor urges a dossier that is due soon or overdue; it is written into its history.
    record Urge(DossierId dossier, String reason) implements Deed {}

    /// What the request says was wrong and is corrected, by field key.
    record EditFields(DossierId dossier, Map<String, FieldEdit> edits) implements Deed {
        public EditFields {
            edits = Map.copyOf(edits);
        }
    }

    /// A note for the history: only ever added, so two at once are two notes.
    record AddNote(DossierId dossier, String text) implements Deed {}

    /// Scans were signed: by the officer who answers for their being whole, or for the office (sao y).
    record SignScans(DossierId dossier, List<SignedScan> scans) implements Deed {
        public SignScans {
            scans = List.copyOf(scans);
        }
    }

    /// Money was taken.
    record TakeFee(DossierId dossier, Payment payment) implements Deed {}

    /// The receipt is taken back (received twice, or by mistake); its code is void.
    ///
    /// @param reason for people, never empty
    record CancelReceipt(DossierId dossier, String reason) implements Deed {}

    /// Another office resolves the dossier from here on.
    record Forward(DossierId dossier, OfficeCode to, String reason) implements Deed {}

    /// A clerk binds an opaque QR (My Portal, VNeID) to the citizen who showed it.
    ///
    /// @param keyHash SHA-256 of the payload, 64 lower-case hex digits: the payload itself is not kept
    record BindKey(String keyHash, CitizenNumber citizen) implements Act {}

    /// A citizen allows a use of their data beyond the dossier, or takes that back (Luật 91/2025/QH15 art 9).
    ///
    /// @param purpose one, for example `zalo-notices`
    /// @param textVersion of the words they were shown
    /// @param given `false`: withdrawn
    record Consent(CitizenNumber citizen, String purpose, String textVersion, boolean given) implements Act {}

    /// Money that was taken is handed on.
    record Remit(Remittance remittance) implements Act {
        public Remit {
            Objects.requireNonNull(remittance);
        }
    }

    /// A result that was issued long ago, on paper, enters the warehouse as a signed electronic copy; no dossier
    /// led to it.
    ///
    /// @param owner as the counter knows them, `null` if the number is all that is known; the centre takes them
    /// in if they are new
    record DepositResult(Result result, @Nullable Citizen owner) implements Act {
        public DepositResult {
            Objects.requireNonNull(result);
        }
    }

    /// An administrator puts a piece of reference data in force.
    ///
    /// @param kind for example `procedures`, `fees`, `calendar`
    /// @param json the piece itself
    record PublishReference(String kind, String id, LocalDate validFrom, String json) implements Act {}

    /// The officer lets a command go that was refused, held or in conflict. It stays written down, with the reason.
    record GiveUp(CommandId command, String reason) implements Act {}

    /// A supervisor decides a command that the centre holds for a person.
    ///
    /// @param carryOut `false`: it is refused
    record Release(CommandId command, boolean carryOut, String reason) implements Act {}

    /// An act that a newer program wrote; kept and sent on as it came, never carried out here.
    record Unknown(String type, String json) implements Act {}

    /// The dossier it is done to, empty where it is done to none.
    default Optional<DossierId> subject() {
        return switch (this) {
            case Entry entry -> Optional.of(entry.dossier().id());
            case Deed deed -> Optional.ofNullable(deed.dossier());
            case OnResult _, BindKey _, Consent _, Remit _, DepositResult _, PublishReference _ -> Optional.empty();
            case GiveUp _, Release _, Unknown _ -> Optional.empty();
        };
    }

    /// The receipt that the citizen gets by it.
    default Optional<Receipt> promise() {
        return switch (this) {
            case Entry entry -> entry.dossier().receipt();
            case AcceptFiled(var _, var receipt) -> Optional.of(receipt);
            case CompleteSupplement(var _, var _, var receipt) -> Optional.of(receipt);
            default -> Optional.empty();
        };
    }

    /// Whether it tells of something that has happened outside the program (a result handed over, money taken, a bag
    /// signed for): if it cannot be accepted it is written down as an incident, never undone.
    default boolean isFact() {
        return this instanceof HandOver || this instanceof TakeFee || this instanceof SignBag;
    }
}
