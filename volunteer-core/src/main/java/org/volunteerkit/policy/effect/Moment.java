package org.volunteerkit.policy.effect;

/** The moment at which an effect takes place. */
public enum Moment {
    /** With every act: each act has an amount of its own. */
    ACT,
    /** When a window ends: each window that has ended has an amount or a grade of its own. */
    WINDOW_END,
    /** When somebody asks for it in the time that the effect gives for that, after a window has ended. */
    CLAIM,
    /** When somebody decides, on the day of the question. */
    DECISION
}
