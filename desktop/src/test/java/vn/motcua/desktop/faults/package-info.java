/// Real counters, centres and databases, and all that can befall them: killed, stopped, cut off, lied to by the line,
/// out of disk, with a wrong clock. What a citizen holds a receipt for must be there in the end, exactly once. Run by
/// `./motcua faults` and, for two minutes, by every test run; no part of the product. May import everything.
@org.jspecify.annotations.NullMarked
package vn.motcua.desktop.faults;
