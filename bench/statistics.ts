import { addCourse, fitRepeatedMeasures, noCourses, type RepeatedMeasuresSummary } from '#domain/statistics';
import { diceOf, drawScores, loseSome } from '../domain/statistics/testing/simulated-courses.ts';
import { timeOnce } from './timing.ts';

// npm run bench:statistics: what the repeated-measures model costs after one pass over the courses, for ever more of
// them. Fails when 100,000 take more than twice as long as 1,000.
const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 60;
const MOST = 2;
/** Pain around these means at weeks 0, 2, 4, 6 and 12. */
const MEANS = [4.6, 4, 3.6, 3.4, 3];

const summaries = SIZES.map((courses) => summarize(courses));
const times = summaries.map((): number[] => []);
// In turn, so that whatever else the machine does slows all alike.
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [at, { summary }] of summaries.entries())
    times[at]?.push(timeOnce(fitRepeatedMeasures, summary));
}
const fastest = times.map((each) => Math.min(...each));
for (const [at, { passMs }] of summaries.entries()) {
  console.log(
    `${String(SIZES[at]).padStart(7)} courses: pass ${passMs.toFixed(0)} ms, model ${(fastest[at] ?? 0).toFixed(2)} ms`,
  );
}
const ratio = (fastest.at(-1) ?? 0) / (fastest[0] ?? 0);
console.log(
  `model with ${SIZES.at(-1) ?? 0} : with ${SIZES[0] ?? 0} courses  ${ratio.toFixed(2)} (asked: about 1)`,
);
if (!(ratio <= MOST)) {
  console.error('The model costs more with more patients.');
  process.exitCode = 1;
}

function summarize(courses: number): {
  readonly summary: RepeatedMeasuresSummary<'A' | 'B'>;
  readonly passMs: number;
} {
  const dice = diceOf(courses);
  const drawn = Array.from({ length: courses }, (_, at) => {
    const scores = drawScores(MEANS, dice);
    return {
      group: at % 2 === 0 ? 'A' : 'B',
      baseline: scores[0] ?? null,
      values: loseSome(scores, dice),
    } as const;
  });
  const summary = noCourses<'A' | 'B'>({ weeks: [2, 4, 6, 12], groups: ['A', 'B'] });
  const passMs = timeOnce((all) => {
    for (const course of all) addCourse(summary, course);
  }, drawn);
  return { summary, passMs };
}
