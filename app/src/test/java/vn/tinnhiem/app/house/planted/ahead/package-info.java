/** Wrong on purpose: stands for a module that counts, and reaches a voter by a class between. */
@NullMarked
package vn.tinnhiem.app.house.planted.ahead;

import org.jspecify.annotations.NullMarked;
