// SPDX-License-Identifier: Apache-2.0
package vn.motcua.model;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.model.command.Chain;
import vn.motcua.model.command.Command;
import vn.motcua.model.seal.SealKey;
import vn.motcua.model.wire.Messages.Push;
import vn.motcua.model.wire.Wire;

/// The queue of a device as its counter would keep it: every command is summed up over those before it, and signed.
public final class SampleQueue {

    private final SealKey key;
    /// By epoch and op.
    private final Map<String, String> sums = new HashMap<>();

    public SampleQueue(SealKey key) {
        this.key = key;
    }

    /// Public key, SubjectPublicKeyInfo in base64, as the device shows it at enrolment.
    public String openKey() {
        return Base64.getEncoder().encodeToString(key.spki());
    }

    /// A push of commands in `op` order; what came before the first must have been pushed by this queue too.
    public Push push(List<Command> commands) {
        if (commands.isEmpty()) {
            return new Push(1, List.of(), "");
        }
        var first = commands.getFirst();
        return pushTexts(
                first.epoch(), first.op(), commands.stream().map(Wire::text).toList());
    }

    /// A push of texts, commands or not.
    ///
    /// @param first op of the first text
    public synchronized Push pushTexts(long epoch, long first, List<String> texts) {
        var sum = sums.getOrDefault(epoch + ":" + (first - 1), Chain.START);
        var op = first;
        for (var text : texts) {
            sum = Chain.next(sum, text);
            sums.put(epoch + ":" + op++, sum);
        }
        return new Push(epoch, texts, Base64.getEncoder().encodeToString(key.sign(Chain.signed(sum))));
    }

    public Push push(Command... commands) {
        return push(List.of(commands));
    }
}
