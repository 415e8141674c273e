/** What a rule's conditions say of given facts, read from the rule's own tree. */
@NullMarked
package dev.attain.logic;

import org.jspecify.annotations.NullMarked;
