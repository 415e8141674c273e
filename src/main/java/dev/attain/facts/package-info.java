/** What rules can see: given facts, derived facts, and the words that facts may use. */
@API(status = Status.STABLE)
@NullMarked
package dev.attain.facts;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
