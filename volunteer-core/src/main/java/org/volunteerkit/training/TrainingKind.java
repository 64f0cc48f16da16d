package org.volunteerkit.training;

/** When in a volunteer's life a training comes (培训类别). */
public enum TrainingKind {
    /** Before the first service (初次培训). */
    INITIAL,
    /** In stages, along the way (阶段性培训). */
    STAGED,
    /** For a skill that is needed now (临时性技能培训). */
    AD_HOC
}
