// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

import vn.motcua.desktop.centre.CentralServer;
import vn.motcua.desktop.store.Store;
import vn.motcua.model.wire.Messages;

/// Tells the centre which scans of identity papers were looked at here. Told again they count once.
record TellViews(Store store, CentralServer centre) {

    private static final int BATCH = 200;

    void run() {
        var log = store.access();
        for (var views = log.untold(BATCH); !views.isEmpty(); views = log.untold(BATCH)) {
            centre.call("/v1/views", new Messages.Views(views), Messages.ViewsReply.class);
            log.told(views);
        }
    }
}
