/** How long our own tokens and what they are given for live, in seconds (hardening §2). */

/** An access token. */
export const TOKEN_LIFE_S = 15 * 60;

/** How far clocks may differ. */
export const TOLERANCE_S = 30;

/** A client's assertion, from now to its `exp`. */
export const ASSERTION_LIFE_S = 5 * 60;
