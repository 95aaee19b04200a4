/** Exact numbers: fractions in lowest terms, and the bounds and brackets that the law's words draw on them. */
@NullMarked
package vn.tinnhiem.rules.exact;

import org.jspecify.annotations.NullMarked;
