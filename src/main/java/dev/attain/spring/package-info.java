/**
 * What a Spring Boot application has from the jar on its class path: the rules that serve, as a
 * bean; their health, measures and an endpoint, where the application has what shows them.
 */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain.spring;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
