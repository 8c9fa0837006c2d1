// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.signature.card;

import java.nio.charset.StandardCharsets;

/// A `CK_ATTRIBUTE` of an object on a token.
///
/// @param kind a `CKA_…`
record Attribute(long kind, byte[] value) {

    static final long CLASS = 0;
    static final long TOKEN = 1;
    static final long PRIVATE = 2;
    static final long LABEL = 3;
    static final long VALUE = 0x11;
    static final long CERTIFICATE_TYPE = 0x80;
    static final long KEY_TYPE = 0x100;
    static final long SUBJECT = 0x101;
    static final long ID = 0x102;
    static final long SENSITIVE = 0x103;
    static final long SIGN = 0x108;
    static final long VERIFY = 0x10A;
    static final long MODULUS = 0x120;
    static final long MODULUS_BITS = 0x121;
    static final long PUBLIC_EXPONENT = 0x122;
    static final long EXTRACTABLE = 0x162;
    static final long LOCAL = 0x163;
    static final long NEVER_EXTRACTABLE = 0x164;
    static final long EC_PARAMS = 0x180;
    static final long EC_POINT = 0x181;
    static final long ALWAYS_AUTHENTICATE = 0x202;

    static final long OF_CERTIFICATE = 1;
    static final long OF_PRIVATE_KEY = 3;

    static Attribute of(long kind, long value) {
        return new Attribute(kind, Shapes.bytes(value));
    }

    static Attribute of(long kind, boolean value) {
        return new Attribute(kind, new byte[] {(byte) (value ? 1 : 0)});
    }

    static Attribute of(long kind, String value) {
        return new Attribute(kind, value.getBytes(StandardCharsets.UTF_8));
    }
}
