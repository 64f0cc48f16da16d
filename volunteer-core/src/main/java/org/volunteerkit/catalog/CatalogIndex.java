package org.volunteerkit.catalog;

import java.util.List;
import java.util.Map;

/**
 * The names of the files of the catalog; the table of contents that a jar cannot list by itself.
 *
 * @param standards the files of standards
 * @param profiles the files of profiles
 * @param policies the files of each policy by its key, one for each edition
 * @param programmes the files of each programme by its key, one for each edition
 * @param terms the files of terms of exchange by their key, one for each edition
 */
record CatalogIndex(
        List<String> standards,
        List<String> profiles,
        Map<String, List<String>> policies,
        Map<String, List<String>> programmes,
        Map<String, List<String>> terms) {}
