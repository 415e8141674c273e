/** Sessions that end, whatever the rules and the threads do. */
@NullMarked
package dev.attain.session;

import org.jspecify.annotations.NullMarked;
