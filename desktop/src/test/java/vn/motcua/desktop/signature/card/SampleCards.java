// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.motcua.desktop.signature.DemoAuthority;

/// SoftHSM tokens in a folder, each in a slot of its own, with certificates of one authority.
public final class SampleCards {

    public static final String PIN = "24681357";

    public final DemoAuthority authority;
    public final CardModule module;
    private final Instant now;
    /// What the module was seen to hold: each look is a process of its own.
    private List<Card> seen = List.of();

    public SampleCards(Path folder, Instant now) {
        this.now = now;
        authority = new DemoAuthority(now);
        try {
            module = DemoCard.module(DemoCard.softHsm().orElseThrow(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A token valid from a month ago for so long from now on.
    public SampleCards with(String label, DemoAuthority.Kind kind, boolean asks, Duration valid) {
        return with(label, "Phan Quang Vinh", kind, asks, valid);
    }

    /// The same of anybody.
    public SampleCards with(String label, String holder, DemoAuthority.Kind kind, boolean asks, Duration valid) {
        var from = now.minus(Duration.ofDays(30));
        var locked = DemoCard.make(
                module,
                label,
                PIN.toCharArray(),
                kind,
                asks,
                key -> authority.certify(holder, "UBND phường Hải Châu", key, from, now.plus(valid)));
        if (!locked) {
            throw new IllegalStateException("the key is not locked in");
        }
        seen = List.of();
        return this;
    }

    public CardChoice choice(String label) {
        if (seen.isEmpty()) {
            seen = module.cards();
        }
        var card =
                seen.stream().filter(c -> c.label().equals(label)).findFirst().orElseThrow();
        return card.choice(module, card.keys().getFirst());
    }

    public CardToken open(String label) {
        return CardToken.open(module, choice(label), PIN.toCharArray(), PinAsker.nobody(), now);
    }
}
