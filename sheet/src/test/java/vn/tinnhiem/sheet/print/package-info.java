/** Tests of what is drawn, by looking at the pixels and the text. */
@NullMarked
package vn.tinnhiem.sheet.print;

import org.jspecify.annotations.NullMarked;
