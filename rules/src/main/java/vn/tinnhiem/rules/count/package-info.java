/** Sheets added up: the ballot account, the tally of each person, and the identities that must hold. */
@NullMarked
package vn.tinnhiem.rules.count;

import org.jspecify.annotations.NullMarked;
