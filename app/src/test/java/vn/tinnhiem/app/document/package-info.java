/** Văn bản: tests of the model and of its renderings. */
@NullMarked
package vn.tinnhiem.app.document;

import org.jspecify.annotations.NullMarked;
