import Type from 'typebox';
import type { ComparedGroup, GroupSummary, ShownFit } from '#domain/results';
import { PLAN_ROWS, UNDERLYING_CONDITIONS } from '#domain/vocabulary';
import { Id, PlainDate, codeOf, orUnknown } from './scalar.ts';

const Count = Type.Integer({ minimum: 0 });
const NumberOrNull = orUnknown(Type.Number());
const Interval = Type.Object({ lower: Type.Number(), upper: Type.Number() });
const Code = Type.String();

export const RESULT_ACUITIES = ['acute', 'subacute', 'chronic', 'not_known'] as const;
export type ResultAcuity = (typeof RESULT_ACUITIES)[number];

/** Which courses a group holds; what is absent does not choose. */
const chosen = {
  /** First and last day 0. */
  from: Type.Optional(PlainDate),
  to: Type.Optional(PlainDate),
  acuity: Type.Optional(codeOf(RESULT_ACUITIES)),
  condition: Type.Optional(codeOf(UNDERLYING_CONDITIONS)),
  /** A row of the plan that was given at least once, and one that never was. */
  given: Type.Optional(codeOf(PLAN_ROWS)),
  notGiven: Type.Optional(codeOf(PLAN_ROWS)),
};
export type GroupQuery = Type.Static<Type.TObject<typeof chosen>>;

/** One group, or with `compare` two: the second is chosen by the same names with `b` before them. */
export const ResultsQuery = Type.Object(
  {
    ...chosen,
    compare: Type.Optional(codeOf(['yes'])),
    bFrom: chosen.from,
    bTo: chosen.to,
    bAcuity: chosen.acuity,
    bCondition: chosen.condition,
    bGiven: chosen.given,
    bNotGiven: chosen.notGiven,
  },
  { additionalProperties: false },
);
export type ResultsQuery = Type.Static<typeof ResultsQuery>;

/** So many of so many, 0 to 1 with Wilson's 95 % interval. The count is null where too few are known to be shown. */
const Share = Type.Object({
  count: orUnknown(Count),
  of: Count,
  share: NumberOrNull,
  interval: orUnknown(Interval),
});

/** In points, with Student's 95 % interval of the mean; null where too few are known to be shown. */
const WeekMeans = Type.Array(
  Type.Object({
    week: Count,
    n: Count,
    mean: NumberOrNull,
    standardDeviation: NumberOrNull,
    interval: orUnknown(Interval),
  }),
);

const Responses = Type.Object({ thirty_percent: Share, improved: Share });
const WeekResponses = Type.Array(Type.Object({ week: Count, ofKnown: Responses, ofDue: Responses }));

const Summary = Type.Unsafe<GroupSummary>(
  Type.Object({
    courses: Count,
    outsideTrial: Count,
    trialNotKnown: Count,
    completeness: Type.Array(
      Type.Object({
        week: Count,
        answered: Count,
        awaited: Count,
        lost: Type.Array(Type.Object({ why: Code, courses: Count })),
      }),
    ),
    nrs: WeekMeans,
    rmdq: WeekMeans,
    nrsResponses: WeekResponses,
    rmdqResponses: WeekResponses,
    improvement: Type.Array(
      Type.Object({
        week: Count,
        known: Count,
        steps: orUnknown(Type.Array(Type.Object({ step: Code, courses: Count }))),
      }),
    ),
    adverseEvents: Type.Object({ courses: Share, events: Count }),
    dose: Type.Object({
      courses: Count,
      plannedVisits: NumberOrNull,
      visits: NumberOrNull,
      plannedThrust: NumberOrNull,
      thrustVisits: NumberOrNull,
    }),
  }),
);

export const GROUPS_SHOWN = ['shown', 'empty', 'too_few', 'rest_too_few'] as const;

/** A group, and why it is not shown where it is not. */
export const ResultGroup = Type.Object({
  shown: codeOf(GROUPS_SHOWN),
  summary: orUnknown(Summary),
});
export type ResultGroup = Type.Static<typeof ResultGroup>;

const estimate = {
  estimate: Type.Number(),
  standardError: Type.Number(),
  degreesOfFreedom: Type.Number(),
  interval: Interval,
};
const CourseCounts = Type.Object({ contributing: Count, withoutBaseline: Count, withoutFollowUp: Count });
const described = {
  courses: Type.Object({ a: CourseCounts, b: CourseCounts }),
  droppedWeeks: Type.Array(Type.Object({ week: Count, reason: Code })),
};
type ShownEstimate = Pick<
  Extract<ShownFit, { kind: 'estimated' }>,
  'kind' | 'weeks' | 'meanBaseline' | 'courses' | 'droppedWeeks'
> & {
  readonly means: readonly (Estimate & {
    readonly week: number;
    readonly group: ComparedGroup;
    readonly n: number;
  })[];
  readonly differences: readonly (Estimate & { readonly week: number })[];
};
type Estimate = Pick<
  Extract<ShownFit, { kind: 'estimated' }>['means'][number],
  'estimate' | 'standardError' | 'degreesOfFreedom' | 'interval'
>;

/** Means by group and week at one baseline, and B minus A; or why there are none. */
const Fit = Type.Unsafe<ShownEstimate | Extract<ShownFit, { kind: 'not_estimable' }>>(
  Type.Union([
    Type.Object({
      kind: Type.Literal('estimated'),
      weeks: Type.Array(Count),
      meanBaseline: Type.Number(),
      means: Type.Array(Type.Object({ week: Count, group: codeOf(['a', 'b']), n: Count, ...estimate })),
      differences: Type.Array(Type.Object({ week: Count, ...estimate })),
      ...described,
    }),
    Type.Object({ kind: Type.Literal('not_estimable'), reason: Code, ...described }),
  ]),
);
export type ResultFit = Type.Static<typeof Fit>;

export const ResultsView = Type.Object({
  today: PlainDate,
  /** Courses whose record was written and that are not counted anew yet. */
  waiting: Count,
  a: ResultGroup,
  b: orUnknown(ResultGroup),
  /** Null without a second group, or where one of both is not shown. */
  comparison: orUnknown(
    Type.Object({
      /** Courses in both groups: then nothing is compared. */
      shared: Count,
      fits: orUnknown(Type.Object({ nrs: Fit, rmdq: Fit })),
    }),
  ),
});
export type ResultsView = Type.Static<typeof ResultsView>;

/** The group that a figure is of, and the figure: `started`, `lost-6`, `nrs-improved-6`, and so on. */
export const FigureQuery = Type.Object(
  {
    ...chosen,
    figure: Type.String({ maxLength: 60, pattern: '^[a-z0-9_]+(?:-[a-z0-9_]+)*$' }),
    offset: Type.Optional(Type.String({ pattern: '^[0-9]{1,7}$' })),
  },
  { additionalProperties: false },
);
export type FigureQuery = Type.Static<typeof FigureQuery>;

/** The patients behind a figure, some at a time. */
export const FigureCourses = Type.Object({
  shown: codeOf(GROUPS_SHOWN),
  total: Count,
  courses: Type.Array(
    Type.Object({
      courseId: Id,
      patientId: Id,
      number: Count,
      givenName: Type.String(),
      familyName: Type.String(),
      dayZero: PlainDate,
    }),
  ),
});
export type FigureCourses = Type.Static<typeof FigureCourses>;
