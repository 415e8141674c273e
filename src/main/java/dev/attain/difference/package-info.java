/**
 * What differs in meaning between two sets of rules, piece by piece, and rules with pieces put
 * back.
 */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.difference;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
