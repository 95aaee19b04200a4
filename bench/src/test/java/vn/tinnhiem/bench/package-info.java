@NullMarked
package vn.tinnhiem.bench;

import org.jspecify.annotations.NullMarked;
