package org.volunteerkit.service;

/**
 * What a span of time was for (时间类别).
 *
 * <p>Only {@link #SERVICE} is service; the other kinds are recorded so that they are not taken for it. Source: time
 * served is counted without the way to and from (志愿服务记录).
 */
public enum TimeKind {
    /** Service to others (服务). */
    SERVICE,
    /** Being trained (培训). */
    TRAINING,
    /** Waiting, ready to serve (待命). */
    STANDBY,
    /** On the way to and from (往返路途). */
    TRAVEL,
    /** Getting things ready (准备). */
    PREPARATION
}
