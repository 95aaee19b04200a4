/** What counting may know of a plan: names on the ballot as text, the policy, the digest; never a voter. */
@NamedInterface("ballot-lines")
@NullMarked
package vn.tinnhiem.app.plan.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
