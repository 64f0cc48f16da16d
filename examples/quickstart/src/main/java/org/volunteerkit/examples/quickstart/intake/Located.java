package org.volunteerkit.examples.quickstart.intake;

/**
 * A fact and the line it was read from.
 *
 * @param value the fact
 * @param line the line in its file, counted from 1
 * @param <T> what kind of fact it is
 */
public record Located<T>(T value, long line) {}
