/** How long the present complaint has lasted: acute 0–27 days, subacute 28–84, chronic over 84 (source ACP17; split from memory, unverified). */
export const ACUITIES = ['acute', 'subacute', 'chronic'] as const;
export type Acuity = (typeof ACUITIES)[number];
