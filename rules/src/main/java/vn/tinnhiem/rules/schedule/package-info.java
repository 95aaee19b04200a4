/** The dated duties around a vote: limits in the law's words, and the calendar that they give. */
@NullMarked
package vn.tinnhiem.rules.schedule;

import org.jspecify.annotations.NullMarked;
