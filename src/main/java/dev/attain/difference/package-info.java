/**
 * What differs in meaning between two sets of rules, piece by piece, and rules with pieces put
 * back.
 */
@NullMarked
package dev.attain.difference;

import org.jspecify.annotations.NullMarked;
