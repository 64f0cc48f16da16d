package org.volunteerkit.station;

/** The three kinds of volunteer stations (服务站类别), which different bodies answer for. */
public enum StationKind {
    /** In a community (社区服务站). */
    COMMUNITY,
    /** In a unit that serves the public: a hospital, a bank, an office (窗口单位服务站). */
    WINDOW_UNIT,
    /** On a square, at a station, in a park (公共场所服务站). */
    PUBLIC_PLACE
}
