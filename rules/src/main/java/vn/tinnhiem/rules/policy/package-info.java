/** One adopted set of parameters for a vote, resolved from layers: regulation, superior frame, plan. */
@NullMarked
package vn.tinnhiem.rules.policy;

import org.jspecify.annotations.NullMarked;
