/** Cases at the edges of rules, made from the rules themselves. */
@NullMarked
package dev.attain.boundaries;

import org.jspecify.annotations.NullMarked;
