/** Facts and a rule set in a KIE session, fired, and read. */
@NullMarked
package dev.attain.session;

import org.jspecify.annotations.NullMarked;
