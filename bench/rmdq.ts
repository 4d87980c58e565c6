import { chromium } from '@playwright/test';
import { findBrowser, thisMachine } from '../tools/browser.ts';
import { buildApp } from '../tools/build-app.ts';
import { openClinic } from './clinic.ts';
import { type Form, peerForm, productForm } from './rmdq/forms.ts';
import { servePeers } from './rmdq/peers.ts';
import { CASES, CORRECT, type Reading, readScores } from './rmdq/scores.ts';
import { type Speed, measureSpeed, median } from './rmdq/speed.ts';

// npm run bench:rmdq: the 24 items of the Roland-Morris questionnaire in the product, beside the same items in two
// other forms. Fails when the product is slower than asked, or shows or stores a wrong score.
const ROUNDS = 9;

await buildApp();
const peers = await servePeers();
const clinic = await openClinic(['staff']);
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  args: [
    // No network but this machine's own.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    // Frames come as soon as they are ready: a figure is work, not waiting for the display.
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
try {
  const product = productForm(clinic);
  const isFast = await compareSpeed(product, [
    { form: peerForm(peers, 'lforms', 'none'), asked: { ready: 0.5, click: 0.8 } },
    { form: peerForm(peers, 'medplum', 'none'), asked: { ready: 0.8, click: 0.8 } },
  ]);
  if (!isFast) console.error('Slower than asked.');

  const isRight = await tellScores(product);
  if (!isRight) console.error('A score is wrong.');
  for (const counting of ['usual', 'guarded'] as const) {
    await tellScores(peerForm(peers, 'lforms', counting));
    await tellScores(peerForm(peers, 'medplum', counting));
  }
  if (!isFast || !isRight) process.exitCode = 1;
} finally {
  await browser.close();
  await Promise.all([peers.close(), clinic.close()]);
}

/** Tells the figures of each form; answers whether the product took at most the asked share of every peer's time. */
async function compareSpeed(
  product: Form,
  others: readonly {
    readonly form: Form;
    readonly asked: { readonly ready: number; readonly click: number };
  }[],
): Promise<boolean> {
  const [own, ...theirs] = await measureSpeed(browser, [product, ...others.map(({ form }) => form)], ROUNDS);
  if (!own) return false;
  console.log(`Chromium ${browser.version()}, ${ROUNDS} rounds in turn, medians (least to most)`);
  tellSpeed(product, own);
  let isFast = true;
  for (const [at, { form, asked }] of others.entries()) {
    const speed = theirs[at] ?? own;
    const [ready, click] = [ratio(own.readyMs, speed.readyMs), ratio(own.clickMs, speed.clickMs)];
    tellSpeed(form, speed);
    console.log(
      `  product : ${form.name}  ready ${ready.toFixed(2)} (asked: ${asked.ready})  click ${click.toFixed(2)} (asked: ${asked.click})  page ${ratio(own.pageMs, speed.pageMs).toFixed(2)}`,
    );
    isFast &&= ready <= asked.ready && click <= asked.click;
  }
  return isFast;
}

function tellSpeed({ name }: Form, { readyMs, clickMs, pageMs, kilobytes }: Speed): void {
  console.log(
    `${name.padEnd(10)} ready ${spread(readyMs, 0)}  click ${spread(clickMs, 1)}  page ${spread(pageMs, 0)}  ${Math.round(kilobytes)} kB`,
  );
}

/** Tells what a form shows and stores; answers whether all of it is right. */
async function tellScores(form: Form): Promise<boolean> {
  const readings = await readScores(browser, form);
  console.log(`${form.name}: score shown / stored`);
  const verdicts = CASES.map((name) => {
    const isRight = readings[name].every(
      ({ shown, stored }) => shown === CORRECT[name] && stored === CORRECT[name],
    );
    console.log(`  ${name.padEnd(24)}${describe(readings[name])}${isRight ? '' : '  (wrong)'}`);
    return isRight;
  });
  return verdicts.every(Boolean);
}

function ratio(own: readonly number[], theirs: readonly number[]): number {
  return median(own) / median(theirs);
}

function spread(numbers: readonly number[], digits: number): string {
  const [middle, least, most] = [median(numbers), Math.min(...numbers), Math.max(...numbers)].map((each) =>
    each.toFixed(digits),
  );
  return `${middle} ms (${least} to ${most})`;
}

function describe(readings: readonly Reading[]): string {
  const texts = new Set(readings.map(({ shown, stored }) => `${shown ?? 'no number'} / ${stored ?? 'none'}`));
  return [...texts].filter((_, at) => at === 0 || at === texts.size - 1).join(' … ');
}
