/** Ink: what stands on the sheet beyond its blank print, in the boxes, over the names and outside. */
@NullMarked
package vn.tinnhiem.sheet.ink;

import org.jspecify.annotations.NullMarked;
