import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { answerAll } from './assess.ts';

const CLEAR = {
  age: 40,
  sex: 'male',
  durationDays: 10,
  symptoms: ['low_back_pain'],
  redFlags: [],
  underlyingConditions: [],
  comorbidities: [],
  medications: [],
};
const STOP = { ...CLEAR, redFlags: ['saddle_numbness'] };
const levels = (text: string) =>
  answerAll(text).lines.map((line) => {
    const answer = JSON.parse(line) as { triage?: string; error?: { field: string } };
    return answer.triage ?? `error: ${answer.error?.field}`;
  });

describe('the assess command', () => {
  it('answers one intake, over several lines or on one', () => {
    expect(levels(JSON.stringify(CLEAR, null, 2))).toEqual(['clear']);
    expect(levels(JSON.stringify(CLEAR))).toEqual(['clear']);
  });

  it('answers an array in order, one line each', () => {
    expect(levels(JSON.stringify([STOP, CLEAR, { age: -1 }]))).toEqual(['emergency', 'clear', 'error: age']);
    expect(answerAll('[]')).toEqual({ lines: [], hasErrors: false });
  });

  it('answers JSON Lines in order, and the others beside a broken one', () => {
    const text = `\uFEFF${JSON.stringify(CLEAR)}\r\n{broken}\n\nnot json\n${JSON.stringify(STOP)}\n`;
    expect(levels(text)).toEqual(['clear', 'error: intake', 'error: intake', 'emergency']);
    expect(answerAll(text).hasErrors).toBeTrue();
  });

  it('takes a broken document for one error', () => {
    expect(levels('{\n  "age": 40,\n')).toEqual(['error: intake']);
    expect(levels('   ')).toEqual(['error: intake']);
  });

  it('ends with status 1 when a line could not be read, and 0 otherwise', () => {
    const run = (input: string) =>
      spawnSync(process.execPath, [fileURLToPath(new URL('assess.ts', import.meta.url))], {
        input,
        encoding: 'utf8',
      });
    const good = run(JSON.stringify(CLEAR));
    expect([good.status, good.stdout.trim().split('\n').length]).toEqual([0, 1]);
    const mixed = run(`${JSON.stringify(CLEAR)}\n{"age":true}\n`);
    expect(mixed.status).toBe(1);
    expect(mixed.stdout.trim().split('\n').length).toBe(2);
    expect(mixed.stderr).toBe('');
  });
});
