/** The house as a whole: its walls, its words, and the pages of {@code docs/} that are made from the code. */
@NullMarked
package vn.tinnhiem.app.house;

import org.jspecify.annotations.NullMarked;
