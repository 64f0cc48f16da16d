/** An embedder that has modules. */
module first {
    requires org.volunteerkit.core;
    requires org.volunteerkit.reports;
}
