/** The office application as one process: started by {@code tinnhiem serve}, stopped cleanly. */
@ApplicationModule(displayName = "Serve")
@NullMarked
package vn.tinnhiem.app.serve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
