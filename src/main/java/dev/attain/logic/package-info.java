/** What a rule's conditions say of given facts, read from the rule's own tree. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.logic;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
