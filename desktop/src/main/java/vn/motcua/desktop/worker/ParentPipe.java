// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import vn.motcua.model.problem.Problem;
import vn.motcua.model.wire.Wire;

/// The child's end: one JSON object a line in both directions. The child ends as soon as its parent is gone, whatever
/// it is doing; a page lying in the folder is wiped then, for nobody would fetch it any more.
public final class ParentPipe {

    private static final int LEFT_ALONE = 0;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Path folder;

    private ParentPipe(Path folder) {
        this.folder = folder;
    }

    /// To be called once, first thing in `main`. What libraries print to standard output goes to the log instead.
    ///
    /// @param args the arguments of `main`: the folder for files to the parent
    public static ParentPipe open(String... args) {
        var pipe = new ParentPipe(Path.of(args[0]));
        System.setOut(System.err);
        ImageIO.setUseCache(false); // it lays pictures, open to read, into temporary files else
        Thread.ofPlatform().daemon().name("parent").start(pipe::listen);
        return pipe;
    }

    private void listen() {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line; (line = in.readLine()) != null; ) {
                lines.add(line);
            }
        } catch (IOException gone) {
            System.err.println("pipe: " + gone.getClass().getSimpleName());
        }
        TempFolder.delete(folder);
        Runtime.getRuntime().halt(LEFT_ALONE);
    }

    /// Where files for the parent are put.
    public Path folder() {
        return folder;
    }

    /// Waits for the parent's next message.
    public <T> T next(Class<T> type) throws InterruptedException {
        return Wire.read(lines.take(), type);
    }

    public synchronized void send(Object message) {
        var line = Wire.text(message) + "\n";
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            Runtime.getRuntime().halt(LEFT_ALONE);
        }
    }

    public void send(Problem problem) {
        send(new Fault(problem.code().key(), problem.args()));
    }
}
