// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.seal;

import java.lang.reflect.InvocationTargetException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SignatureException;
import java.util.Objects;
import vn.motcua.model.seal.SoftwareKey;

/// Signs with a key that wants its PIN before each signature (CKA_ALWAYS_AUTHENTICATE; PKCS#11 3.0, 5.6.8): the PIN is
/// told between `C_SignInit` and `C_Sign`. The JDK's provider has no way to say so, therefore its parts are reached by
/// reflection, in the key's own process, to which [KeyToken] opens them.
final class EachTimePin {

    private static final long CONTEXT_SPECIFIC = 2; // CKU_CONTEXT_SPECIFIC

    /// The module refused the PIN.
    static final class Refused extends GeneralSecurityException {
        private static final long serialVersionUID = 1;
    }

    private EachTimePin() {}

    /// Whether this is why a signature failed.
    static boolean isWanted(Throwable thrown) {
        return says(thrown, "CKR_USER_NOT_LOGGED_IN");
    }

    /// @throws Refused it is not to be tried again
    static byte[] sign(Provider provider, PrivateKey key, byte[] bytes, char[] pin) throws GeneralSecurityException {
        var service = Objects.requireNonNull(provider.getService("Signature", SoftwareKey.scheme(key)));
        var signature = service.newInstance(null);
        call(signature, "engineInitSign", new Class<?>[] {PrivateKey.class}, key);
        var session = call(field(signature, "session"), "id", new Class<?>[0]);
        var module = field(field(signature, "token"), "p11");
        try {
            var types = new Class<?>[] {long.class, long.class, char[].class};
            call(module, "C_Login", types, session, CONTEXT_SPECIFIC, pin);
        } catch (GeneralSecurityException e) {
            throw says(e, "CKR_PIN_") ? new Refused() : e;
        }
        var piece = new Class<?>[] {byte[].class, int.class, int.class};
        call(signature, "engineUpdate", piece, bytes, 0, bytes.length);
        return (byte[]) call(signature, "engineSign", new Class<?>[0]);
    }

    private static boolean says(Throwable thrown, String what) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(what)) {
                return true;
            }
        }
        return false;
    }

    private static Object field(Object of, String name) throws GeneralSecurityException {
        try {
            var field = of.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new SignatureException(e);
        }
    }

    private static Object call(Object of, String name, Class<?>[] types, Object... values)
            throws GeneralSecurityException {
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            try {
                var method = type.getDeclaredMethod(name, types);
                method.setAccessible(true);
                return method.invoke(of, values);
            } catch (NoSuchMethodException e) {
                continue; // inherited
            } catch (InvocationTargetException e) {
                throw new SignatureException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new ProviderException(e);
            }
        }
        throw new SignatureException(name);
    }
}
