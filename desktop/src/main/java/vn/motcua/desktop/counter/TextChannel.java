// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.counter;

/// A way to a citizen's phone.
public interface TextChannel {

    void send(String phone, String text);
}
