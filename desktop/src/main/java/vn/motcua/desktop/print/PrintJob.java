// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.print;

/// @param title what the queue shows: a dossier code, never a person's name
/// @param copies at least 1
public record PrintJob(String title, int copies) {

    public PrintJob {
        if (copies < 1) {
            throw new IllegalArgumentException("copies " + copies);
        }
    }
}
