import { describeFailure } from './describe-failure.ts';

describe('what the log keeps of an error', () => {
  it('is its kind, its code and where it arose', () => {
    const error = Object.assign(new TypeError('no'), { code: 'SQLITE_FULL' });
    const kept = describeFailure(error);
    expect(kept).toEqual(jasmine.objectContaining({ type: 'TypeError', code: 'SQLITE_FULL' }));
    expect(kept.stack).toMatch(/describe-failure\.spec\.ts/);
  });

  it('is no value: not in the message, not in the row a database tells of, not in what caused it', () => {
    const cause = Object.assign(new Error('Failing row contains (Anna,\n Smith).'), {
      code: '23502',
      detail: 'Failing row contains (Anna, Smith).',
      where: 'unnamed portal parameter $2 = Anna',
      table: 'patient',
      column: 'sex',
    });
    const kept = describeFailure(new Error('Anna', { cause }));
    expect(JSON.stringify(kept)).not.toMatch(/Anna|Smith/);
    expect(kept['cause']).toEqual(
      jasmine.objectContaining({ code: '23502', table: 'patient', column: 'sex' }),
    );
    expect(describeFailure('Anna')).toEqual({ type: 'string', message: '', stack: '' });
  });
});
