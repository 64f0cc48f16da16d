package org.volunteerkit.catalog;

import java.util.List;

/** The names of the files of the catalog; the table of contents that a jar cannot list by itself. */
record CatalogIndex(List<String> standards, List<String> profiles, List<String> policies, List<String> programmes) {}
