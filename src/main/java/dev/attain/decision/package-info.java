/** What came out, requirement by requirement. */
@NullMarked
package dev.attain.decision;

import org.jspecify.annotations.NullMarked;
