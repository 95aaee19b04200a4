/** How a rule is named, quoted and reported: codes, citations, stated values, findings. */
@NullMarked
package vn.tinnhiem.rules.law;

import org.jspecify.annotations.NullMarked;
