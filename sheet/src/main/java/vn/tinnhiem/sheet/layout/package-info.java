/** Where everything on a ballot lies, in millimetres: the one truth for printer and scanner. */
@NullMarked
package vn.tinnhiem.sheet.layout;

import org.jspecify.annotations.NullMarked;
