// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.sync;

/// How far the sending of papers has come in this round, for the screen.
///
/// @param papers sent
/// @param ofPapers to send
/// @param bytes sent
/// @param ofBytes to send
public record PaperProgress(int papers, int ofPapers, long bytes, long ofBytes) {

    static final PaperProgress NONE = new PaperProgress(0, 0, 0, 0);

    PaperProgress more(long sent) {
        return new PaperProgress(papers, ofPapers, bytes + sent, ofBytes);
    }

    PaperProgress one() {
        return new PaperProgress(papers + 1, ofPapers, bytes, ofBytes);
    }

    public boolean isUnderWay() {
        return papers < ofPapers;
    }
}
