// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan.escl;

import java.util.Optional;
import org.xml.sax.SAXException;
import vn.motcua.desktop.scan.ScanProblem;
import vn.motcua.model.problem.Problem;

/// How a device is: `ScannerStatus`.
///
/// @param state `pwg:State`: Idle, Processing, Testing, Stopped, Down
/// @param feeder `scan:AdfState`; empty if it has none
record EsclStatus(String state, String feeder) {

    /// @throws Problem BAD_ANSWER
    static EsclStatus read(byte[] xml, EsclAddress address) {
        try {
            var root = XmlTree.root(xml);
            return new EsclStatus(XmlTree.text(root, "State"), XmlTree.text(root, "AdfState"));
        } catch (SAXException e) {
            throw new Problem(e, ScanProblem.BAD_ANSWER, address.host());
        }
    }

    boolean isFeederEmpty() {
        return feeder.equals("ScannerAdfEmpty");
    }

    /// What a person must see to before paper can go through the feeder again. An empty feeder is not such a thing: it
    /// is how every batch ends. The words are those of Mopria eSCL 2.97; DoorOpen is what many devices say instead.
    Optional<ScanProblem> feederFault() {
        return switch (feeder) {
            case "ScannerAdfJam" -> Optional.of(ScanProblem.JAMMED);
            case "ScannerAdfDoorOpen", "ScannerAdfHatchOpen" -> Optional.of(ScanProblem.COVER_OPEN);
            case "ScannerAdfMispick",
                    "ScannerAdfMultipickDetected",
                    "ScannerAdfInputTrayFailed",
                    "ScannerAdfInputTrayOverloaded" -> Optional.of(ScanProblem.MISFEED);
            case "ScannerAdfDuplexPageTooShort", "ScannerAdfDuplexPageTooLong" -> Optional.of(ScanProblem.NOT_POSSIBLE);
            default -> Optional.empty();
        };
    }

    /// Why a job did not begin.
    Optional<ScanProblem> refusal(boolean feeds) {
        var fault = feeds ? feederFault() : Optional.<ScanProblem>empty();
        if (fault.isPresent()) {
            return fault;
        }
        if (feeds && isFeederEmpty()) {
            return Optional.of(ScanProblem.NO_PAPER);
        }
        return switch (state) {
            case "Processing", "Testing" -> Optional.of(ScanProblem.BUSY);
            case "Stopped", "Down" -> Optional.of(ScanProblem.IO);
            default -> Optional.empty();
        };
    }
}
