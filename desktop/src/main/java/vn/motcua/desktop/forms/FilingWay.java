// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.forms;

/// How a dossier came (form 01, line "submitter"; words in the template).
public enum FilingWay {
    COUNTER,
    ONLINE,
    POST
}
