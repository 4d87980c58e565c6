import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { ResearchExport } from '#contract/export';
import type { ImportBatch, ImportPreview } from '#contract/import';
import { addDays } from '#domain/outcomes';
import type { ResultsView } from '#contract/results';
import type { ImportKind } from '#domain/vocabulary';
import { newId } from '../server/testing/builders.ts';
import { openTestClinic } from '../server/testing/test-clinic.ts';
import { ARMS, type SimulatedPatient, WEEKS, simulateTrial } from './trials/simulate-trial.ts';

// npm run bench:trials: three made-up trials of 750 patients go in as CSV files, and come out as a research export and
// as clinic results. Fails when a mean of what came out is not the generator's own.
const MODALITIES = { UMC: 'therapeutic_exercise', 'UMC+CC': 'therapeutic_exercise|chiropractic_adjustment' };
const TRIALS = [
  { name: 'T1', seed: 1, firstDay: '2023-01-09' },
  { name: 'T2', seed: 2, firstDay: '2024-01-08' },
  { name: 'T3', seed: 3, firstDay: '2025-01-06' },
];

const clinic = await openTestClinic();
try {
  const patients = TRIALS.flatMap(({ name, seed, firstDay }) => simulateTrial(name, seed, firstDay));
  for (const { name } of TRIALS) {
    const ofTrial = patients.filter(({ id }) => id.startsWith(`${name}-`));
    await importFile('patients', `${name} patients.csv`, patientsFile(ofTrial));
    await importFile('courses', `${name} courses.csv`, coursesFile(ofTrial));
    await importFile('scores', `${name} scores.csv`, scoresFile(ofTrial));
  }
  compare(patients, await exportAll());
  for (const each of TRIALS) await compareResults(each, patients);
} finally {
  await clinic.close();
  await clinic.app.close();
}

async function importFile(kind: ImportKind, name: string, file: string): Promise<void> {
  const begun = performance.now();
  const send = async <T>(url: string): Promise<T> => {
    const headers = { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent(name) };
    const response = await clinic.as('chiropractor').inject({ method: 'POST', url, payload: file, headers });
    if (response.statusCode >= 300) throw new Error(`${name}: ${response.body}`);
    return response.json<T>();
  };
  const { sha256 } = await send<ImportPreview>(`/api/imports/${kind}/preview`);
  const { added } = await send<ImportBatch>(`/api/imports/${kind}?sha256=${sha256}`);
  const took = Math.round(performance.now() - begun);
  console.log(`${name.padEnd(16)} ${String(added).padStart(5)} rows looked at and imported in ${took} ms`);
}

async function exportAll() {
  const begun = performance.now();
  const asked = { id: newId(), openedFrom: null, openedUntil: null };
  const { body } = await clinic.as('chiropractor').post<ResearchExport>('/api/exports', asked);
  const { rawPayload } = await clinic
    .as('chiropractor')
    .inject({ method: 'GET', url: `/api/exports/${body.id}/file` });
  console.log(`research export  ${body.bytes} bytes in ${Math.round(performance.now() - begun)} ms`);
  const zip = unzipSync(rawPayload);
  const rowsOf = (name: string): Record<string, string>[] =>
    parse(strFromU8(zip[name] ?? new Uint8Array()), { columns: true });
  return { courses: rowsOf('courses.csv'), scores: rowsOf('scores.csv') };
}

function compare(patients: readonly SimulatedPatient[], out: Awaited<ReturnType<typeof exportAll>>): void {
  const modalitiesOf = new Map(out.courses.map((row) => [row['course'], row['imported_modalities']]));
  console.log('\narm     week  answered  pain: out = in   disability: out = in');
  for (const arm of ARMS) {
    for (const week of WEEKS) {
      const put = patients
        .filter((patient) => patient.arm === arm)
        .flatMap(({ scores }) => scores.filter((score) => score.week === week && score.nrs !== null));
      const got = out.scores.filter(
        (row) => modalitiesOf.get(row['course']) === MODALITIES[arm] && Number(row['day']) === week * 7,
      );
      report(`${arm.padEnd(7)} ${String(week).padStart(4)}`, got.length === put.length, got.length, [
        [mean(got.map((row) => Number(row['pain_nrs']))), mean(put.map(({ nrs }) => nrs ?? NaN))],
        [mean(got.map((row) => Number(row['rmdq_total']))), mean(put.map(({ rmdq }) => rmdq ?? NaN))],
      ]);
    }
  }
}

/** One line; pairs are what came out and what went in. */
function report(
  of: string,
  isWhole: boolean,
  answered: number,
  pairs: readonly (readonly [out: number, put: number])[],
): void {
  const isSame = isWhole && pairs.every(([out, put]) => Math.abs(out - put) < 1e-9);
  const words = pairs.map(([out, put]) => `${out.toFixed(3)} = ${put.toFixed(3)}`).join('   ');
  console.log(`${of}  ${String(answered).padStart(8)}  ${words}${isSame ? '' : '  DIFFERENT'}`);
  if (!isSame) process.exitCode = 1;
}

/** Clinic results of one trial, arm beside arm, against the patients that were made up for it. */
async function compareResults(
  { name, firstDay }: (typeof TRIALS)[number],
  patients: readonly SimulatedPatient[],
): Promise<void> {
  const [from, to] = [firstDay, addDays(firstDay, 60)];
  const query = new URLSearchParams({
    ...{ from, to, given: 'chiropractic_adjustment', compare: 'yes' },
    ...{ bFrom: from, bTo: to, bNotGiven: 'chiropractic_adjustment' },
  });
  const { a, b, comparison } = await askResults(query);
  console.log(`\n${name}, clinic results\narm     week  answered  pain: out = in   disability: out = in`);
  for (const [arm, group] of [['UMC+CC', a] as const, ['UMC', b] as const]) {
    for (const week of WEEKS) {
      const put = patients
        .filter((patient) => patient.arm === arm && patient.id.startsWith(`${name}-`))
        .flatMap(({ scores }) => scores.filter((score) => score.week === week && score.nrs !== null));
      const pain = group?.summary?.nrs.find((each) => each.week === week);
      const disability = group?.summary?.rmdq.find((each) => each.week === week);
      report(`${arm.padEnd(7)} ${String(week).padStart(4)}`, pain?.n === put.length, put.length, [
        [pain?.mean ?? NaN, mean(put.map(({ nrs }) => nrs ?? NaN))],
        [disability?.mean ?? NaN, mean(put.map(({ rmdq }) => rmdq ?? NaN))],
      ]);
    }
  }
  for (const instrument of ['nrs', 'rmdq'] as const) {
    const fit = comparison?.fits?.[instrument];
    if (fit?.kind !== 'estimated') throw new Error(`${name}: the comparison was not estimated`);
    const words = fit.differences.map(
      ({ week, estimate, interval }) =>
        `week ${week} ${(-estimate).toFixed(2)} (${(-interval.upper).toFixed(2)} to ${(-interval.lower).toFixed(2)})`,
    );
    console.log(`${instrument}, with chiropractic minus without: ${words.join(', ')}`);
  }
}

/** What was imported is counted a part at a time: asks until all of it is. */
async function askResults(query: URLSearchParams): Promise<ResultsView> {
  for (;;) {
    const { body } = await clinic.as('clinician').get<ResultsView>(`/api/results?${query.toString()}`);
    if (body.waiting === 0) return body;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function patientsFile(patients: readonly SimulatedPatient[]): string {
  return fileOf('patient,given_name,family_name,birth_date,sex', patients, ({ id }, index) => [
    `${id},Made up,Patient ${index},1985-01-01,male`,
  ]);
}

function coursesFile(patients: readonly SimulatedPatient[]): string {
  return fileOf('course,patient,opened_on,day_zero,modalities', patients, ({ id, arm, dayZero }) => [
    `${id},${id},${dayZero},${dayZero},${MODALITIES[arm]}`,
  ]);
}

function scoresFile(patients: readonly SimulatedPatient[]): string {
  return fileOf('course,date,pain_nrs,rmdq_total', patients, ({ id, dayZero, scores }) =>
    scores.flatMap(({ week, nrs, rmdq }) =>
      nrs === null || rmdq === null ? [] : [`${id},${addDays(dayZero, week * 7)},${nrs},${rmdq}`],
    ),
  );
}

function fileOf(
  header: string,
  patients: readonly SimulatedPatient[],
  linesOf: (patient: SimulatedPatient, index: number) => string[],
): string {
  return [header, ...patients.flatMap(linesOf)].join('\n');
}
