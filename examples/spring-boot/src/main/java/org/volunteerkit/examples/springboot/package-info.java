/** A ledger of hours behind HTTP, in a Spring Boot application, kept in H2 or in PostgreSQL. */
@NullMarked
package org.volunteerkit.examples.springboot;

import org.jspecify.annotations.NullMarked;
