/**
 * Volunteer stations and what is known of them: rooms, equipment, opening hours, staff, teams.
 *
 * <p>A {@link org.volunteerkit.station.Station} has one of three {@linkplain org.volunteerkit.station.StationKind kinds}, a body
 * that answers for it and an area in which it is counted. Its parts are {@link org.volunteerkit.station.Premises},
 * {@link org.volunteerkit.station.Equipment}, {@link org.volunteerkit.station.OpeningHours} and
 * {@link org.volunteerkit.station.StaffPost}. A {@link org.volunteerkit.station.Network} answers which centre has which stations
 * and teams on a day.
 *
 * <pre>{@code
 * Station station = Station.builder()
 *         .id(StationId.of("s1")).name("一号服务站").kind(StationKind.COMMUNITY).body(community).area(community)
 *         .open(DateRange.from(opened))
 *         .addEquipment(Equipment.builder().item("red-vest").pieces(20).since(opened).build())
 *         .build();
 * }</pre>
 *
 * <p>Not here: whether a station has enough of anything (a standard), and what went on there ({@code activity}).
 *
 * <p>May use: roster.
 */
@NullMarked
package org.volunteerkit.station;

import org.jspecify.annotations.NullMarked;
