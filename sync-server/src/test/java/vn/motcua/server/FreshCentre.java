// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.server.access.Caller;

/// Tests that each begin with a centre of their own, on both stores.
@ParameterizedClass
@EnumSource(Centre.Kind.class)
public abstract class FreshCentre {

    @TempDir
    protected Path folder;

    @Parameter
    protected Centre.Kind kind;

    protected Centre centre;
    protected Caller caller;

    @BeforeEach
    protected final void open() {
        centre = Centre.on(kind, folder);
        caller = centre.caller();
    }

    @AfterEach
    protected final void close() {
        centre.close();
    }
}
