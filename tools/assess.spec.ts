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

/** Level or unreadable field of each answer, from an input that comes in these pieces. */
async function levels(...pieces: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const answer of answerAll(streamOf(pieces))) {
    found.push('error' in answer ? `error: ${answer.error.field}` : answer.triage);
  }
  return found;
}

async function* streamOf(pieces: readonly string[]): AsyncGenerator<string> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

function run(input: string) {
  const command = fileURLToPath(new URL('assess.ts', import.meta.url));
  return spawnSync(process.execPath, [command], { input, encoding: 'utf8' });
}

describe('the assess command', () => {
  it('answers one intake, over several lines or on one', async () => {
    expect(await levels(JSON.stringify(CLEAR, null, 2))).toEqual(['clear']);
    expect(await levels(`\uFEFF${JSON.stringify(CLEAR)}`)).toEqual(['clear']);
    expect(await levels(`\uFEFF\r\n${JSON.stringify(CLEAR, null, 2).replaceAll('\n', '\r\n')}\r\n`)).toEqual([
      'clear',
    ]);
  });

  it('answers an array in order, one answer each', async () => {
    const list = [STOP, CLEAR, { age: -1 }, null];
    const answers = ['emergency', 'clear', 'error: age', 'error: intake'];
    expect(await levels(JSON.stringify(list))).toEqual(answers);
    expect(await levels(JSON.stringify(list, null, 2))).toEqual(answers);
    expect(await levels('[]')).toEqual([]);
  });

  it('answers JSON Lines in order, and the others beside a broken one', async () => {
    const mixed = ['{broken}', '', 'not json', JSON.stringify(STOP), '7', '[]', ''];
    const answers = ['error: intake', 'error: intake', 'emergency', 'error: intake', 'error: intake'];
    const first = JSON.stringify(CLEAR);
    expect(await levels(`\uFEFF${[first, ...mixed].join('\r\n')}`)).toEqual(['clear', ...answers]);
    expect(await levels([...mixed, first].join('\n'))).toEqual([...answers, 'clear']);
  });

  it('takes the input in any pieces', async () => {
    const text = `${JSON.stringify({ ...CLEAR, note: 'a\u2028b' })}\r\n\n${JSON.stringify(STOP)}\n`;
    expect(await levels(...Array.from(text))).toEqual(['clear', 'emergency']);
  });

  it('answers a line before the next has come', async () => {
    let hasMore = false;
    async function* slowly(): AsyncGenerator<string> {
      yield await Promise.resolve(`${JSON.stringify(CLEAR)}\n`);
      hasMore = true;
      yield JSON.stringify(STOP);
    }
    const answers = answerAll(slowly());
    expect((await answers.next()).value).toEqual(jasmine.objectContaining({ triage: 'clear' }));
    expect(hasMore).toBeFalse();
  });

  it('takes a broken document, and no intake at all, for one error', async () => {
    expect(await levels('{\n  "age": 40,\n')).toEqual(['error: intake']);
    expect(await levels(' \n ', '\n')).toEqual(['error: intake']);
    expect(await levels()).toEqual(['error: intake']);
  });

  it('ends with status 1 when a line could not be read, and 0 otherwise', () => {
    const good = run(JSON.stringify(CLEAR));
    expect([good.status, good.stdout.trim().split('\n').length, good.stderr]).toEqual([0, 1, '']);
    const mixed = run(`${JSON.stringify(CLEAR)}\n{"age":true}\n`);
    expect([mixed.status, mixed.stdout.trim().split('\n').length, mixed.stderr]).toEqual([1, 2, '']);
  });
});
