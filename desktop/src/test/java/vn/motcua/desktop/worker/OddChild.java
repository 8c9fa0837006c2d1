// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.worker;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import vn.motcua.model.problem.Problem;

/// A child that does what it is told, also what children should not do.
final class OddChild {

    record Order(String what) {}

    record Reply(String text) {}

    private OddChild() {}

    public static void main(String... args) throws Exception {
        var parent = ParentPipe.open(args);
        while (true) {
            switch (parent.next(Order.class).what()) {
                case "hello" -> parent.send(new Reply("xin chào"));
                case "chatter" -> {
                    System.out.println("a library prints");
                    parent.send(new Reply("still a line"));
                }
                case "file" -> {
                    Files.writeString(parent.folder().resolve("x"), "content");
                    parent.send(new Reply("x"));
                }
                case "picture" -> {
                    var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(new byte[1]));
                    parent.send(new Reply(stream.getClass().getSimpleName()));
                }
                case "problem" -> parent.send(new Problem(WorkerProblem.TIMED_OUT, 7));
                case "fill" -> {
                    var all = new ArrayList<byte[]>();
                    while (!all.contains(new byte[0])) {
                        all.add(new byte[1 << 20]);
                    }
                }
                case "throw" -> throw new IllegalStateException("on purpose");
                default -> Thread.sleep(Long.MAX_VALUE);
            }
        }
    }
}
