/** What is wrong with rules, beyond what keeps them from being used: found before they decide. */
@NullMarked
package dev.attain.check;

import org.jspecify.annotations.NullMarked;
