// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Tests of one class on one centre, on both stores. Each test has counters of its own.
@ParameterizedClass
@EnumSource(Centre.Kind.class)
public abstract class SharedCentre {

    @TempDir
    static Path folder;

    protected static Centre centre;

    @Parameter
    protected Centre.Kind kind;

    @BeforeParameterizedClassInvocation
    protected static void open(Centre.Kind kind) {
        centre = Centre.on(kind, folder);
    }

    @AfterParameterizedClassInvocation
    protected static void close() {
        centre.close();
    }
}
