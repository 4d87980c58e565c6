import type { ChartRegion } from '#domain/vocabulary';

/** One region of the drawing: its outline and where its letters stand, in the drawing's own units. */
export interface FigureRegion {
  readonly region: ChartRegion;
  readonly path: string;
  /** Drawn for the other half of the body, by turning the outline over the middle line. */
  readonly isMirrored: boolean;
  readonly x: number;
  readonly y: number;
}

/** The middle line of one figure; a figure is twice as wide. */
const MIDDLE = 100;
export const FIGURE_WIDTH = 200;
export const FIGURE_HEIGHT = 448;

type Outline = readonly [path: string, x: number, y: number];

const HEAD: Outline = [
  'M100 6 C118 6 125 20 123 36 C121 52 112 65 100 65 C88 65 79 52 77 36 C75 20 82 6 100 6 Z',
  100,
  38,
];
const NECK: Outline = [
  'M89 60 C88 68 87 74 83 80 C92 84 108 84 117 80 C113 74 112 68 111 60 C104 67 96 67 89 60 Z',
  100,
  74,
];
const SHOULDER: Outline = [
  'M83 80 C74 85 61 85 54 93 C47 101 46 110 46 121 C53 123 61 121 67 116 C67 102 75 91 83 80 Z',
  60,
  103,
];
const TRUNK: Outline = [
  'M83 80 C75 91 67 102 67 116 C67 127 69 138 71 150 L100 150 L100 83 C94 83 88 82 83 80 Z',
  86,
  120,
];
const WAIST: Outline = ['M71 150 C73 163 73 174 71 186 C70 194 68 201 67 208 L100 216 L100 150 Z', 86, 182];
const UPPER_ARM: Outline = [
  'M46 121 C43 136 40 150 37 165 C42 169 50 170 55 168 C60 153 65 136 67 116 C61 121 53 123 46 121 Z',
  51,
  148,
];
const FOREARM: Outline = [
  'M37 165 C32 184 29 202 26 219 C30 223 36 224 40 222 C47 206 52 188 55 168 C50 170 42 169 37 165 Z',
  41,
  196,
];
const HAND: Outline = [
  'M26 219 C20 229 18 243 21 254 C23 261 34 262 37 253 C40 244 42 233 40 222 C36 224 30 223 26 219 Z',
  30,
  241,
];
const KNEE: Outline = ['M68 320 C67 330 67 339 69 349 L92 349 C93 339 94 330 93 320 Z', 80, 336];
const LOWER_LEG: Outline = ['M69 349 C64 366 68 392 75 412 L90 412 C93 391 95 367 92 349 Z', 80, 380];
const FOOT: Outline = [
  'M75 412 C74 420 66 429 63 435 C63 442 82 444 90 440 C93 434 91 421 90 412 Z',
  79,
  431,
];

const FRONT = {
  groin: [
    'M67 208 C64 218 62.5 228 62 239 C75 234 91 241 98.5 253 L100 253 L100 216 Z',
    84,
    229,
  ] satisfies Outline,
  thigh: [
    'M62 239 C59 262 61 293 68 320 L93 320 C97 298 98.5 274 98.5 253 C91 241 75 234 62 239 Z',
    79,
    285,
  ] satisfies Outline,
};
const BACK = {
  buttock: [
    'M67 208 C63 219 61 231 62 243 C64 261 90 263 99 253 L100 253 L100 216 Z',
    82,
    236,
  ] satisfies Outline,
  thigh: [
    'M62 243 C60 265 61 294 68 320 L93 320 C97 299 99 276 99 253 C90 263 64 261 62 243 Z',
    79,
    290,
  ] satisfies Outline,
};

/** The drawing shows the figure from the front, so the patient's right is on the left of the page. */
export const FRONT_FIGURE: readonly FigureRegion[] = [
  whole('front_head', HEAD),
  whole('front_neck', NECK),
  ...halves('front_shoulder_right', 'front_shoulder_left', SHOULDER),
  ...halves('chest_right', 'chest_left', TRUNK),
  ...halves('abdomen_right', 'abdomen_left', WAIST),
  ...halves('groin_right', 'groin_left', FRONT.groin),
  ...halves('front_upper_arm_right', 'front_upper_arm_left', UPPER_ARM),
  ...halves('front_forearm_right', 'front_forearm_left', FOREARM),
  ...halves('palm_right', 'palm_left', HAND),
  ...halves('front_thigh_right', 'front_thigh_left', FRONT.thigh),
  ...halves('knee_right', 'knee_left', KNEE),
  ...halves('shin_right', 'shin_left', LOWER_LEG),
  ...halves('front_foot_right', 'front_foot_left', FOOT),
];

/** From behind, the patient's left is on the left of the page. */
export const BACK_FIGURE: readonly FigureRegion[] = [
  whole('back_head', HEAD),
  whole('back_neck', NECK),
  ...halves('back_shoulder_left', 'back_shoulder_right', SHOULDER),
  ...halves('upper_back_left', 'upper_back_right', TRUNK),
  ...halves('low_back_left', 'low_back_right', WAIST),
  ...halves('buttock_left', 'buttock_right', BACK.buttock),
  ...halves('back_upper_arm_left', 'back_upper_arm_right', UPPER_ARM),
  ...halves('back_forearm_left', 'back_forearm_right', FOREARM),
  ...halves('back_hand_left', 'back_hand_right', HAND),
  ...halves('back_thigh_left', 'back_thigh_right', BACK.thigh),
  ...halves('knee_hollow_left', 'knee_hollow_right', KNEE),
  ...halves('calf_left', 'calf_right', LOWER_LEG),
  ...halves('heel_left', 'heel_right', FOOT),
];

function whole(region: ChartRegion, [path, x, y]: Outline): FigureRegion {
  return { region, path, isMirrored: false, x, y };
}

/** The first region is on the left of the page. */
function halves(onLeft: ChartRegion, onRight: ChartRegion, [path, x, y]: Outline): readonly FigureRegion[] {
  return [
    { region: onLeft, path, isMirrored: false, x, y },
    { region: onRight, path, isMirrored: true, x: 2 * MIDDLE - x, y },
  ];
}

type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

export function isDirection(key: string): key is Direction {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key);
}

/** The region next to another in the direction of an arrow key: near, and straight rather than aslant. */
export function neighbourOf(
  figure: readonly FigureRegion[],
  from: FigureRegion,
  direction: Direction,
): FigureRegion {
  const isAcross = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const sign = direction === 'ArrowLeft' || direction === 'ArrowUp' ? -1 : 1;
  let best = from;
  let least = Infinity;
  for (const candidate of figure) {
    const [dx, dy] = [candidate.x - from.x, candidate.y - from.y];
    const [along, aslant] = isAcross ? [dx * sign, Math.abs(dy)] : [dy * sign, Math.abs(dx)];
    if (along <= 1) continue;
    const distance = along + 2 * aslant;
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
