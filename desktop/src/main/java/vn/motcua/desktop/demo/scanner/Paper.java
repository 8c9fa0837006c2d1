// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.scanner;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lies in the device, its jobs, and what goes wrong. Used by many threads.
public final class Paper {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final byte[] NOTHING = {};
    private static final String LOADED = "ScannerAdfLoaded";
    private static final String EMPTY = "ScannerAdfEmpty";

    private final Model model;
    private final Deque<Sheet> feeder = new ArrayDeque<>();
    private @Nullable Sheet glass;
    private @Nullable Wanted wanted;
    private int sidesPerSheet = 1;
    private String fault = "";
    private String faultToBe = "";
    private int goodSheets = NEVER;
    private int busyAnswers;
    private int jobs;
    private int running;
    private int given;
    private boolean hanging;
    private List<Sheet> again = List.of();
    private Duration pace = Duration.ZERO;
    private Duration thought = Duration.ZERO;
    private Mischief mischief = Mischief.NONE;

    Paper(Model model) {
        this.model = model;
    }

    /// @param job its number, with 201
    record Begun(int code, int job) {}

    record Page(int code, byte[] bytes, String type) {}

    /// Fills the feeder; the first side lies on the glass too. Mends every fault.
    ///
    /// @param perSheet sides of a sheet: 1, or 2 where each second one is a back
    synchronized void lay(List<Sheet> sides, int perSheet) {
        feeder.clear();
        feeder.addAll(sides);
        glass = sides.isEmpty() ? null : sides.getFirst();
        sidesPerSheet = perSheet;
        again = List.of();
        running = 0;
        given = 0;
        fault = "";
        goodSheets = NEVER;
        busyAnswers = 0;
        hanging = false;
        pace = Duration.ZERO;
        thought = Duration.ZERO;
        mischief = Mischief.NONE;
    }

    /// Sheets printed on both sides.
    ///
    /// @param dpi of the pictures
    public void layTwoSided(List<BufferedImage> frontsAndBacks, int dpi) throws IOException {
        var sides = new ArrayList<Sheet>();
        for (var side : frontsAndBacks) {
            sides.add(Sheet.of(side, dpi));
        }
        lay(sides, 2);
    }

    /// Lays the sheets that are in the feeder now into it again whenever it has run empty.
    public synchronized void refill() {
        again = List.copyOf(feeder);
    }

    /// Lays copies of the sheets that are in the feeder now behind each other.
    ///
    /// @param sides that are in it then
    public synchronized void fill(int sides) {
        var kinds = List.copyOf(feeder);
        feeder.clear();
        for (var i = 0; i < sides; i++) {
            feeder.add(kinds.get(i % kinds.size()));
        }
    }

    /// One more sheet behind the others in the feeder.
    ///
    /// @param jpeg its picture
    public void add(byte[] jpeg, int dpi) throws IOException {
        add(Sheet.of(jpeg, dpi));
    }

    private synchronized void add(Sheet sheet) {
        feeder.add(sheet);
    }

    /// Lays one picture on the glass and nothing in the feeder.
    public void layOnGlass(byte[] jpeg, int dpi) throws IOException {
        var sheet = Sheet.of(jpeg, dpi);
        lay(List.of(sheet), 1);
        takeOut();
    }

    private synchronized void takeOut() {
        feeder.clear();
    }

    /// @param sheets that go through before one sticks
    public void jamAfter(int sheets) {
        failAfter(sheets, "ScannerAdfJam");
    }

    /// @param state an `AdfState` that comes after some sheets
    public synchronized void failAfter(int sheets, String state) {
        goodSheets = sheets;
        faultToBe = state;
    }

    public synchronized void openTheCover() {
        fault = "ScannerAdfDoorOpen"; // the one word for it that sane-airscan knows
    }

    /// @param answers to new jobs that say "busy" before one is taken
    public synchronized void busy(int answers) {
        busyAnswers = answers;
    }

    /// @param time before each page
    public synchronized void slow(Duration time) {
        pace = time;
    }

    /// @param time between taking a job and saying so
    public synchronized void think(Duration time) {
        thought = time;
    }

    public synchronized void play(Mischief trick) {
        mischief = trick;
    }

    /// The newest order.
    public synchronized @Nullable Wanted wanted() {
        return wanted;
    }

    /// Whether a job was begun and neither ended nor taken back.
    public synchronized boolean isWorking() {
        return running > 0;
    }

    /// Sheets in the feeder.
    public synchronized int left() {
        return feeder.size() / sidesPerSheet;
    }

    synchronized Mischief mischief() {
        return mischief;
    }

    synchronized Duration pace() {
        return pace;
    }

    synchronized Duration thought() {
        return thought;
    }

    synchronized int given() {
        return given;
    }

    synchronized void hang() {
        hanging = true;
    }

    synchronized boolean isHanging() {
        return hanging;
    }

    synchronized String state() {
        return running > 0 ? "Processing" : "Idle";
    }

    synchronized String feederState() {
        return !fault.isEmpty() ? fault : feeder.isEmpty() ? EMPTY : LOADED;
    }

    synchronized Begun begin(Wanted order) {
        if (running > 0 || busyAnswers-- > 0) {
            return new Begun(503, 0);
        }
        var knows = order.feeder() ? model.feeder() && (model.duplex() || !order.duplex()) : model.glass();
        if (!knows || order.feeder() && !feederState().equals(LOADED)) {
            return new Begun(409, 0);
        }
        wanted = order;
        given = 0;
        running = ++jobs;
        return new Begun(201, jobs);
    }

    synchronized void cancel(int job) {
        if (job == running) {
            running = 0;
        }
    }

    synchronized Page next(int job) throws IOException {
        var order = wanted;
        if (job != running || order == null) {
            return new Page(404, NOTHING, "");
        }
        if (order.feeder() && goodSheets == 0) {
            fault = faultToBe;
            running = 0;
            return new Page(503, NOTHING, "");
        }
        var sheet = order.feeder() ? feeder.poll() : given == 0 ? glass : null;
        if (sheet == null) {
            running = 0;
            feeder.addAll(order.feeder() ? again : List.of());
            return new Page(404, NOTHING, "");
        }
        given++;
        goodSheets -= goodSheets == NEVER ? 0 : 1;
        if (order.feeder() && sidesPerSheet == 2 && !order.duplex()) {
            feeder.poll(); // its back is not looked at
        }
        return new Page(200, sheet.seen(order), order.pdf() ? "application/pdf" : "image/jpeg");
    }
}
