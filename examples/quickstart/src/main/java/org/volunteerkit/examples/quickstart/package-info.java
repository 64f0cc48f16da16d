@org.jspecify.annotations.NullMarked
package org.volunteerkit.examples.quickstart;
