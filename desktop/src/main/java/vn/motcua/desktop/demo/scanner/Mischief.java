// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.demo.scanner;

/// What a broken or hostile device does in place of a page.
public enum Mischief {
    NONE,
    /// A page that never ends.
    ENDLESS,
    /// "No such page" for the first one.
    GONE_AT_ONCE,
    /// A web page.
    HTML,
    /// A JPEG of which half is missing, at the length it promised.
    CUT_PICTURE,
    /// The connection ends in the middle of a page.
    CUT_LINE,
    /// Takes the question and never says anything again.
    HANG,
    /// Says for ever that it is busy.
    EVER_BUSY,
    /// A JPEG that says it has thousands of millions of pixels.
    GIANT,
    /// Capabilities and status that would fill the memory.
    XML_BOMB,
    /// Sends jobs to another host.
    ELSEWHERE
}
