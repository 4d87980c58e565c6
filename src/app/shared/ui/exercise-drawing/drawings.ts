import type { Exercise } from '#domain/vocabulary';

/** One drawing on a field of 160 by 100, made for this product. Paths as SVG writes them. */
export interface Drawing {
  /** Centre of the head of each figure. */
  readonly heads: readonly (readonly [x: number, y: number])[];
  readonly body: string;
  /** Where the movement comes from or goes to. */
  readonly ghost?: string;
  /** Chair, wall, strap. */
  readonly props?: string;
  readonly arrow?: string;
}

export const DRAWINGS: Readonly<Record<Exercise, Drawing>> = {
  ex_core_strength: {
    heads: [[28, 48]],
    body: 'M40 54 L138 82 M44 56 L46 84 L28 84',
  },
  ex_back_strength: {
    heads: [[41, 57]],
    body: 'M58 46 L100 48 L146 42 M58 46 L20 30 M60 47 L60 86 M99 48 L96 86 L120 86',
    arrow: 'M20 52 L20 42 M16 46 L20 42 L24 46',
  },
  ex_back_mobility_stretch: {
    heads: [[42, 62]],
    body: 'M54 54 Q78 18 104 54 M55 54 L54 86 M104 54 L102 86 L126 86',
    ghost: 'M54 54 Q79 74 104 54',
    arrow: 'M79 28 L79 14 M75 18 L79 14 L83 18',
  },
  ex_hamstring_stretch: {
    heads: [[22, 78]],
    body: 'M34 84 L86 84 L146 84 M86 84 L104 26 M46 83 L66 62',
    props: 'M66 62 L106 22',
    arrow: 'M128 40 Q122 28 112 24 M118 23 L112 24 L115 30',
  },
  ex_aerobic_walking: {
    heads: [[80, 14]],
    body: 'M80 26 L78 54 L94 68 L98 88 M78 54 L68 72 L52 84 M80 32 L66 42 L60 54 M80 32 L94 42 L104 36',
    arrow: 'M116 54 L138 54 M132 49 L138 54 L132 59',
  },
  ex_flexion_bias: {
    heads: [[24, 76]],
    body: 'M36 84 L88 84 L70 50 L104 54 M48 82 L80 60',
    arrow: 'M112 70 Q118 58 108 46 M113 48 L108 46 L108 52',
  },
  ex_directional_preference: {
    heads: [[40, 40]],
    body: 'M148 86 L98 86 Q66 86 50 54 M52 58 L62 74 L52 88',
    arrow: 'M26 66 L26 46 M22 51 L26 46 L30 51',
  },
  ex_balance: {
    heads: [[66, 14]],
    body: 'M66 26 L66 54 L66 88 M66 54 L82 66 L76 80 M66 34 L100 48',
    props: 'M102 40 L102 88 M102 66 L128 66 L128 88',
  },
  ex_nerve_mobility: {
    heads: [[56, 14]],
    body: 'M56 26 L56 58 L88 60 L126 46 M57 34 L72 52',
    ghost: 'M88 60 L92 86 L102 86',
    props: 'M44 66 L90 66 M48 66 L48 88 M84 66 L84 88',
    arrow: 'M112 78 Q126 70 130 58 M125 61 L130 58 L132 63',
  },
  ex_scoliosis_specific: {
    heads: [
      [58, 20],
      [112, 16],
    ],
    body: 'M58 32 Q68 44 60 58 L52 88 M60 58 L70 88 M60 36 L80 18 M110 28 L110 58 L102 88 M110 58 L120 88 M110 36 L72 46',
  },
};
