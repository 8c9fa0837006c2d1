// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.scan;

import static vn.motcua.desktop.scan.Twain.CONTROL;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.motcua.model.problem.Problem;

/// The ladder of states of TWAIN (chapter 2 of its specification), from a loaded manager (2) over an open manager (3),
/// an open source (4), an enabled one (5) and one with an image ready (6) to a transfer under way (7); and the way
/// down from any of them. What is asked out of turn is our own bug and never reaches a driver.
final class TwainSession implements AutoCloseable {

    static final int MANAGER = 3;
    static final int SOURCE = 4;
    static final int ENABLED = 5;
    static final int READY = 6;
    static final int TRANSFER = 7;

    private static final int LOADED = 2;
    private static final int USA = 13;
    private static final int TICK_MS = 20;

    private final TwainLibrary manager;
    private final TwainWindow window;
    private final Arena arena = Arena.global(); // this process ends with the scan
    private final MemorySegment application = arena.allocate(TwainStruct.IDENTITY.bytes(), 8);
    private final MemorySegment parent = arena.allocate(ValueLayout.ADDRESS);
    private final MemorySegment interfaces = arena.allocate(TwainStruct.USERINTERFACE.bytes(), 8);
    private final MemorySegment event = arena.allocate(TwainStruct.EVENT.bytes(), 8);
    private final BlockingQueue<Integer> news = new LinkedBlockingQueue<>();
    private MemorySegment source = MemorySegment.NULL;
    private int state = LOADED;

    TwainSession(TwainLibrary manager, TwainWindow window) {
        this.manager = manager;
        this.window = window;
        var identity = TwainStruct.IDENTITY;
        identity.set(application, "MajorNum", 1);
        identity.set(application, "Language", USA);
        identity.set(application, "Country", 1);
        identity.set(application, "ProtocolMajor", 2);
        identity.set(application, "ProtocolMinor", 5);
        identity.set(application, "SupportedGroups", CONTROL | Twain.IMAGE | Twain.DF_APP2);
        identity.set(application, "Manufacturer", "Motcua");
        identity.set(application, "ProductFamily", "Motcua");
        identity.set(application, "ProductName", "Motcua");
    }

    int state() {
        return state;
    }

    TwainLibrary memory() {
        return manager;
    }

    MemorySegment allocate(TwainStruct struct) {
        return arena.allocate(struct.bytes(), 8);
    }

    /// @throws Problem NO_SCANNER if the manager is older than TWAIN 2.0, or lays its structs in another way
    void openManager() {
        need(LOADED);
        parent.set(ValueLayout.ADDRESS, 0, window.handle());
        var result =
                manager.entry(application, MemorySegment.NULL, CONTROL, Twain.DAT_PARENT, Twain.MSG_OPENDSM, parent);
        if (result != Twain.SUCCESS) {
            throw new Problem(ScanProblem.NO_SCANNER);
        }
        state = MANAGER;
        if ((TwainStruct.IDENTITY.get(application, "SupportedGroups") & Twain.DF_DSM2) == 0) {
            throw new Problem(ScanProblem.NO_SCANNER);
        }
        var entries = allocate(TwainStruct.ENTRYPOINT);
        TwainStruct.ENTRYPOINT.set(entries, "Size", TwainStruct.ENTRYPOINT.bytes());
        if (toManager(Twain.DAT_ENTRYPOINT, Twain.MSG_GET, entries) != Twain.SUCCESS) {
            throw new Problem(ScanProblem.NO_SCANNER);
        }
        manager.useMemory(entries);
    }

    private int toManager(int type, int message, MemorySegment data) {
        return manager.entry(application, MemorySegment.NULL, CONTROL, type, message, data);
    }

    /// The identities of the sources that are installed, switched on or not.
    List<MemorySegment> sources() {
        need(MANAGER);
        var found = new ArrayList<MemorySegment>();
        var message = Twain.MSG_GETFIRST;
        while (true) {
            var identity = allocate(TwainStruct.IDENTITY);
            if (toManager(Twain.DAT_IDENTITY, message, identity) != Twain.SUCCESS) {
                return found; // the end of the list, or an empty one
            }
            found.add(identity);
            message = Twain.MSG_GETNEXT;
        }
    }

    /// @param identity one of [#sources]
    void open(MemorySegment identity) {
        need(MANAGER);
        var result = toManager(Twain.DAT_IDENTITY, Twain.MSG_OPENDS, identity);
        if (result != Twain.SUCCESS) {
            throw TwainTrouble.of(result, condition(MemorySegment.NULL), name(identity));
        }
        source = identity;
        state = SOURCE;
        var callback = allocate(TwainStruct.CALLBACK);
        TwainStruct.CALLBACK.set(callback, "CallBackProc", manager.callback(news::add));
        call(CONTROL, Twain.DAT_CALLBACK, Twain.MSG_REGISTER_CALLBACK, callback); // else it speaks through events
    }

    String device() {
        return name(source);
    }

    static String name(MemorySegment identity) {
        return TwainStruct.IDENTITY.text(identity, "ProductName");
    }

    /// Asks the source.
    ///
    /// @return a `TWRC_…`
    int call(int group, int type, int message, MemorySegment data) {
        if (state < SOURCE) {
            throw new IllegalStateException("no source in state " + state);
        }
        return manager.entry(application, source, group, type, message, data);
    }

    /// @param result of the call just made
    Problem trouble(int result) {
        return TwainTrouble.of(result, condition(source), device());
    }

    private int condition(MemorySegment of) {
        var status = allocate(TwainStruct.STATUS);
        return manager.entry(application, of, CONTROL, Twain.DAT_STATUS, Twain.MSG_GET, status) == Twain.SUCCESS
                ? (int) TwainStruct.STATUS.get(status, "ConditionCode")
                : 0;
    }

    /// @param shown whether the driver shows its own window, to a person who then works in it
    /// @return whether the driver shows its window, which some do unasked
    boolean enable(boolean shown) {
        need(SOURCE);
        TwainStruct.USERINTERFACE.set(interfaces, "ShowUI", shown ? 1 : 0);
        TwainStruct.USERINTERFACE.set(interfaces, "hParent", window.handle());
        var result = call(CONTROL, Twain.DAT_USERINTERFACE, Twain.MSG_ENABLEDS, interfaces);
        if (result != Twain.SUCCESS && result != Twain.CHECKSTATUS) {
            throw trouble(result);
        }
        state = ENABLED;
        return shown || result == Twain.CHECKSTATUS;
    }

    /// Lets events through and listens for a moment.
    ///
    /// @return a `MSG_…` of the source; 0 for none
    int listen() {
        window.pump(this::isSources);
        try {
            var message = news.poll(TICK_MS, TimeUnit.MILLISECONDS);
            if (message == null) {
                return 0;
            }
            if (message == Twain.MSG_XFERREADY && state == ENABLED) {
                state = READY;
            }
            return message;
        } catch (InterruptedException e) {
            throw new Problem(e, ScanProblem.CANCELLED);
        }
    }

    private boolean isSources(MemorySegment systemEvent) {
        TwainStruct.EVENT.set(event, "pEvent", systemEvent);
        TwainStruct.EVENT.set(event, "TWMessage", 0);
        var result = call(CONTROL, Twain.DAT_EVENT, Twain.MSG_PROCESSEVENT, event);
        var message = (int) TwainStruct.EVENT.get(event, "TWMessage");
        if (message != 0) {
            news.add(message);
        }
        return result == Twain.DSEVENT;
    }

    /// One strip of the image.
    ///
    /// @return a `TWRC_…`
    int strip(MemorySegment transfer) {
        need(READY, TRANSFER);
        var result = call(Twain.IMAGE, Twain.DAT_IMAGEMEMXFER, Twain.MSG_GET, transfer);
        if (result == Twain.SUCCESS || result == Twain.XFERDONE || result == Twain.CANCEL) {
            state = TRANSFER; // after a failure it is where it was
        }
        return result;
    }

    /// Ends the image in hand, whole or not.
    ///
    /// @return whether more wait
    boolean endImage() {
        need(TRANSFER);
        var pending = allocate(TwainStruct.PENDINGXFERS);
        var result = call(CONTROL, Twain.DAT_PENDINGXFERS, Twain.MSG_ENDXFER, pending);
        var more = result == Twain.SUCCESS && TwainStruct.PENDINGXFERS.get(pending, "Count") != 0;
        state = more ? READY : ENABLED;
        return more;
    }

    private void need(int... allowed) {
        for (var one : allowed) {
            if (one == state) {
                return;
            }
        }
        throw new IllegalStateException("out of turn in state " + state);
    }

    /// Down the ladder from wherever it stands; a driver that refuses a step is taken at its next.
    @Override
    public void close() {
        if (state == TRANSFER) {
            endImage();
        }
        if (state == READY) {
            call(CONTROL, Twain.DAT_PENDINGXFERS, Twain.MSG_RESET, allocate(TwainStruct.PENDINGXFERS));
            state = ENABLED;
        }
        if (state == ENABLED) {
            call(CONTROL, Twain.DAT_USERINTERFACE, Twain.MSG_DISABLEDS, interfaces);
            state = SOURCE;
        }
        if (state == SOURCE) {
            toManager(Twain.DAT_IDENTITY, Twain.MSG_CLOSEDS, source);
            state = MANAGER;
        }
        if (state == MANAGER) {
            toManager(Twain.DAT_PARENT, Twain.MSG_CLOSEDSM, parent);
            state = LOADED;
        }
    }
}
