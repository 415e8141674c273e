/** New competencies, options, definitions and requirements, written from templates. */
@NullMarked
package dev.attain.scaffold;

import org.jspecify.annotations.NullMarked;
