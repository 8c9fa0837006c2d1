// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.http;

/// So many calls a second, and so many at once after a rest.
final class Budget {

    private final double aSecond;
    private final double atOnce;
    private double left;
    private long since;

    /// @param now in ns, as all moments here
    Budget(double aSecond, double atOnce, long now) {
        this.aSecond = aSecond;
        this.atOnce = atOnce;
        this.left = atOnce;
        this.since = now;
    }

    /// @return 0 if the call may go on, else the seconds until one may
    synchronized double spend(long now) {
        left = Math.min(atOnce, left + (now - since) / 1e9 * aSecond);
        since = now;
        if (left < 1) {
            return (1 - left) / aSecond;
        }
        left--;
        return 0;
    }
}
