/** What of the rules the scenarios show, condition by condition. */
@NullMarked
package dev.attain.coverage;

import org.jspecify.annotations.NullMarked;
