package org.volunteerkit.service;

/** All records of one person (stub). */
public final class ServiceBook {
    private ServiceBook() {}
}
