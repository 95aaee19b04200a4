/** Four votes from an empty installation to the sealed archive, by the screens alone, told as minutes tell them. */
@NullMarked
package vn.tinnhiem.app.story;

import org.jspecify.annotations.NullMarked;
