@NullMarked
package vn.tinnhiem.app.home;

import org.jspecify.annotations.NullMarked;
