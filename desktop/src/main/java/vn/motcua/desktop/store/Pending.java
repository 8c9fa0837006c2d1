// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.store;

import org.jspecify.annotations.Nullable;
import vn.motcua.model.command.Answer;
import vn.motcua.model.command.Command;

/// A command that has not left the outbox.
///
/// @param answer what the centre said, `null` while it has said nothing
/// @param text the command as it was first written: what is sent
/// @param signature of the device's key over the queue up to here, base64
public record Pending(
        Command command,
        String text,
        String signature,
        State state,
        @Nullable Answer answer) {

    public enum State {
        /// Not answered yet; it may have been sent and the answer lost.
        WAITING,
        /// Done at the centre, its events not pulled yet.
        ACCEPTED,
        /// Not done, and repeating it will not help: a person must look.
        REFUSED,
        /// Not done because the dossier changed meanwhile: a person decides.
        CONFLICT,
        /// Not done yet: it waits for a person at the centre, or for an earlier command of the same dossier.
        HELD,
        /// A centre that was restored from a backup accepted what it had not accepted before: somebody should know.
        SURPRISE;

        /// Whether a person must look at it.
        public boolean needsSomeone() {
            return this != WAITING && this != ACCEPTED;
        }
    }
}
