// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.notices;

import java.io.IOException;
import java.util.UUID;

/// A way out to people: text messages, Zalo, mail.
public interface NoticeChannel {

    /// @param id the same however often it is sent: whoever delivers it can tell a repetition
    /// @param channel for example `sms`
    /// @param address phone number, or code of the office
    record Message(UUID id, String channel, String address, String title, String body) {}

    /// When it returns, the message is on its way for certain. One that was sent before is not doubled.
    ///
    /// @throws IOException it may or may not have gone: it is sent again later
    void send(Message message) throws IOException;
}
