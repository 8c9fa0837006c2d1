// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    /// Of the reference implementation's own tests: "password", salt "somesalt".
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Passwords passwords = new Passwords();

    @Test
    void aHashOfAnotherImplementationIsUnderstood() {
        assertTrue(passwords.matches("password", REFERENCE));
        assertFalse(passwords.matches("Password", REFERENCE));
    }

    @Test
    void onlyThePasswordItselfMatches() {
        var stored = passwords.hash("mật khẩu dài");
        assertTrue(passwords.matches("mật khẩu dài", stored));
        assertFalse(passwords.matches("mat khau dai", stored));
        assertNotEquals(stored, passwords.hash("mật khẩu dài"));
    }

    @Test
    void lettersWithMarksMatchHoweverTheKeyboardComposesThem() {
        var stored = passwords.hash(Normalizer.normalize("mật khẩu", Normalizer.Form.NFC));
        assertTrue(passwords.matches(Normalizer.normalize("mật khẩu", Normalizer.Form.NFD), stored));
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        assertFalse(passwords.matches("password", ""));
        assertFalse(passwords.matches("password", REFERENCE.replace("argon2id", "argon2i")));
    }
}
