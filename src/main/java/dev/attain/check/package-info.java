/** What is wrong with rules, beyond what keeps them from being used: found before they decide. */
@API(status = Status.INTERNAL)
@NullMarked
package dev.attain.check;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
