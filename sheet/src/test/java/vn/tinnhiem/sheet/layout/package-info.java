/** Tests of where everything lies. */
@NullMarked
package vn.tinnhiem.sheet.layout;

import org.jspecify.annotations.NullMarked;
