// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// The last lines of a child's standard error; drivers can be endlessly talkative.
final class ChildLog {

    private static final int LINES = 200;
    private static final int LINE_CHARS = 500;

    private final Deque<String> kept = new ArrayDeque<>();

    static ChildLog of(BufferedReader stderr) {
        var log = new ChildLog();
        Thread.ofVirtual().start(() -> log.drain(stderr));
        return log;
    }

    private void drain(BufferedReader stderr) {
        try (stderr) {
            for (String line; (line = stderr.readLine()) != null; ) {
                add(line);
            }
        } catch (IOException closed) {
            add("log: " + closed.getClass().getSimpleName());
        }
    }

    synchronized void add(String line) {
        kept.addLast(line.length() > LINE_CHARS ? line.substring(0, LINE_CHARS) : line);
        if (kept.size() > LINES) {
            kept.removeFirst();
        }
    }

    synchronized String text() {
        return String.join("\n", kept);
    }
}
