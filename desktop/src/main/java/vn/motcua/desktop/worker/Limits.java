// SPDX-License-Identifier: Apache-2.0
package vn.motcua.desktop.worker;

import java.time.Duration;

/// @param megabytes the child's heap (`-Xmx`)
/// @param silence how long the child may say nothing while the parent waits
public record Limits(int megabytes, Duration silence) {}
