// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Asks for and sets what a source can do, in state 4.
final class TwainCapabilities {

    private static final long HEAD = TwainStruct.RANGE.bytes(); // the longest container without a list

    private final TwainSession session;

    TwainCapabilities(TwainSession session) {
        this.session = session;
    }

    /// What is set and what may be; empty if the source does not know the capability.
    Optional<TwainValue> get(int capability) {
        return get(capability, Twain.MSG_GET);
    }

    /// What is set now.
    Optional<Double> current(int capability) {
        return get(capability, Twain.MSG_GETCURRENT).map(TwainValue::current);
    }

    boolean is(int capability, double value) {
        return current(capability).filter(now -> now == value).isPresent();
    }

    private Optional<TwainValue> get(int capability, int message) {
        var asked = session.allocate(TwainStruct.CAPABILITY);
        TwainStruct.CAPABILITY.set(asked, "Cap", capability);
        TwainStruct.CAPABILITY.set(asked, "ConType", Twain.ANY_16);
        var result = session.call(Twain.CONTROL, Twain.DAT_CAPABILITY, message, asked);
        if (result != Twain.SUCCESS && result != Twain.CHECKSTATUS) {
            return Optional.empty();
        }
        var handle = TwainStruct.CAPABILITY.address(asked, "hContainer");
        if (handle.address() == 0) {
            return Optional.empty();
        }
        var memory = session.memory();
        try {
            var value = TwainValue.read((int) TwainStruct.CAPABILITY.get(asked, "ConType"), memory.lock(handle, HEAD));
            return value.allowed().isEmpty() ? Optional.empty() : Optional.of(value);
        } finally {
            memory.unlock(handle);
            memory.free(handle);
        }
    }

    /// @param type a `TWTY_…`
    /// @return whether the source took it, or something near to it
    boolean set(int capability, int type, double value) {
        var memory = session.memory();
        var handle = memory.allocate(TwainStruct.ONEVALUE.bytes());
        try {
            var container = memory.lock(handle, TwainStruct.ONEVALUE.bytes());
            TwainStruct.ONEVALUE.set(container, "ItemType", type);
            TwainStruct.ONEVALUE.set(
                    container, "Item", type == Twain.TY_FIX32 ? TwainStruct.fix32(value) : Math.round(value));
            memory.unlock(handle);
            return set(capability, handle);
        } finally {
            memory.free(handle);
        }
    }

    private boolean set(int capability, MemorySegment container) {
        var asked = session.allocate(TwainStruct.CAPABILITY);
        TwainStruct.CAPABILITY.set(asked, "Cap", capability);
        TwainStruct.CAPABILITY.set(asked, "ConType", Twain.CONTAINER_ONEVALUE);
        TwainStruct.CAPABILITY.set(asked, "hContainer", container);
        var result = session.call(Twain.CONTROL, Twain.DAT_CAPABILITY, Twain.MSG_SET, asked);
        return result == Twain.SUCCESS || result == Twain.CHECKSTATUS;
    }
}
