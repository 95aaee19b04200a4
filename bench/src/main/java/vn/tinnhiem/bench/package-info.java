/** Figures that anyone can make again: how surely and how fast sheets are read. Not part of what an office runs. */
@NullMarked
package vn.tinnhiem.bench;

import org.jspecify.annotations.NullMarked;
