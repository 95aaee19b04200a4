/** Who is voted on (exemptions, two places) and who votes (groups, each person once). */
@NullMarked
package vn.tinnhiem.rules.electorate;

import org.jspecify.annotations.NullMarked;
