/** What tests need to read like a scenario: a partner's story, and rules to edit. */
@NullMarked
package dev.attain.testing;

import org.jspecify.annotations.NullMarked;
