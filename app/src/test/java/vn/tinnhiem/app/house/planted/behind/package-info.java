/** Stands for what lies beyond the secrecy line. */
@NullMarked
package vn.tinnhiem.app.house.planted.behind;

import org.jspecify.annotations.NullMarked;
