/** The command line: one class per command; every module is reached from here and none reaches back. */
@ApplicationModule(displayName = "Command line")
@NullMarked
package vn.tinnhiem.app.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
