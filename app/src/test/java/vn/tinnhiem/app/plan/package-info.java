@NullMarked
package vn.tinnhiem.app.plan;

import org.jspecify.annotations.NullMarked;
