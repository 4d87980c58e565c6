import { chromium } from '@playwright/test';
import { findBrowser, thisMachine } from '../tools/browser.ts';
import { buildApp } from '../tools/build-app.ts';
import { openClinic } from './rmdq/clinic.ts';
import { type Form, peerForm, productForm } from './rmdq/forms.ts';
import { servePeers } from './rmdq/peers.ts';
import { CASES, CORRECT, type Reading, readScores } from './rmdq/scores.ts';
import { type Speed, measureSpeed, median } from './rmdq/speed.ts';

// npm run bench:rmdq: the 24 items of the Roland-Morris questionnaire in the product, beside the same items in two
// other forms. Fails when the product is slower than asked, or shows or stores a wrong score.
const ROUNDS = 9;
const ASKED = { LForms: { ready: 0.5, click: 0.8 }, Medplum: { ready: 0.8, click: 0.8 } };

await buildApp();
const peers = await servePeers();
const clinic = await openClinic();
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  // Frames come as soon as they are ready: a figure is work, not waiting for the display.
  args: [
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
try {
  const product = productForm(clinic);
  const lforms = peerForm(peers, 'lforms', 'none');
  const medplum = peerForm(peers, 'medplum', 'none');
  const speeds = await measureSpeed(browser, [product, lforms, medplum], ROUNDS);
  console.log(`Chromium ${browser.version()}, ${ROUNDS} rounds in turn, median (least to most)`);
  const own = report(product, speeds);
  let isGood = true;
  for (const [form, asked] of [
    [lforms, ASKED.LForms],
    [medplum, ASKED.Medplum],
  ] as const) {
    const theirs = report(form, speeds);
    const ready = ratio(own.readyMs, theirs.readyMs);
    const click = ratio(own.clickMs, theirs.clickMs);
    console.log(
      `  of ${form.name}: ready ${ready.toFixed(2)} (asked: ${asked.ready}), click ${click.toFixed(2)} (asked: ${asked.click})`,
    );
    isGood &&= ready <= asked.ready && click <= asked.click;
  }
  if (!isGood) console.error('Slower than asked.');

  const scored: Form[] = [product];
  for (const counting of ['usual', 'guarded'] as const) {
    for (const peer of ['lforms', 'medplum'] as const) {
      scored.push({ ...peerForm(peers, peer, counting), name: `${peer} ${counting}` });
    }
  }
  for (const form of scored) {
    const readings = await readScores(browser, form);
    console.log(`Scores of ${form.name}: shown / stored`);
    for (const name of CASES) {
      const isRight = readings[name].every(
        (reading) => reading.shown === CORRECT[name] && reading.stored === CORRECT[name],
      );
      if (form === product && !isRight) isGood = false;
      console.log(`  ${name.padEnd(24)}${describe(readings[name])}${isRight ? '' : '  wrong'}`);
    }
  }
  if (!isGood) process.exitCode = 1;
} finally {
  await browser.close();
  await Promise.all([peers.close(), clinic.close()]);
}

function report(form: Form, speeds: ReadonlyMap<Form, Speed>): Speed {
  const speed = speeds.get(form);
  if (!speed) throw new Error(`${form.name} was not measured`);
  console.log(
    `${form.name.padEnd(10)} ready ${spread(speed.readyMs, 0)}, click to next frame ${spread(speed.clickMs, 1)}, ${Math.round(speed.kilobytes)} kB`,
  );
  return speed;
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
  const texts = readings.map(({ shown, stored }) => `${shown ?? 'no number'} / ${stored ?? 'none'}`);
  return [...new Set(texts)].join(', ');
}
