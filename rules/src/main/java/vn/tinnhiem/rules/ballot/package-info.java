/** What a marked ballot sheet means, line by line. */
@NullMarked
package vn.tinnhiem.rules.ballot;

import org.jspecify.annotations.NullMarked;
