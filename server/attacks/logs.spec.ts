import { Writable } from 'node:stream';
import { buildApp } from '../app.ts';
import { insertSession } from '../auth/session-repository.ts';
import { SESSION_COOKIE, hashToken, newSessionToken } from '../auth/session-token.ts';
import { operationsOf } from '../testing/api-walk.ts';
import { aNewPatient, anIntake, intakeAnswers, newId, testSecret } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

describeOnEveryDatabase('the log', (open) => {
  it('holds no word of a patient and no secret, whatever is asked and whatever fails', async () => {
    const clinic = await openTestClinic(open);
    const lines: string[] = [];
    const app = await buildApp({
      database: clinic.database,
      now: () => new Date('2026-03-02T15:00:00Z'),
      secret: testSecret,
      logger: {
        level: 'trace',
        stream: new Writable({
          write: (chunk: Buffer, _encoding, done) => {
            lines.push(chunk.toString());
            done();
          },
        }),
      },
      appFolder: null,
      https: null,
      isBehindProxy: false,
      publicUrl: null,
    });
    const token = await signedIn(clinic);
    const send = (url: string, payload: object | string, headers: Record<string, string> = {}) =>
      app.inject({
        method: 'POST',
        url,
        payload,
        cookies: { [SESSION_COOKIE]: token },
        headers: { 'x-plumbline': '1', ...headers },
      });

    const patient = aNewPatient({ familyName: 'Quillfeather', phone: '312 555 0199' });
    expect((await send('/api/patients', patient)).statusCode).toBe(201);
    await send('/api/patients/search', { text: 'Quillfeather', stage: null, offset: 0, limit: 20 });
    await send('/api/session', { username: 'quillfeather', password: 'Quillpassword' });
    await send('/api/patients', '{"familyName":"Quillfeather"', { 'content-type': 'application/json' });
    await send('/api/imports/patients/preview', 'Quillfeather\n"', {
      'content-type': 'text/csv',
      'x-file-name': 'Quillfeather.csv',
    });
    // Tables that take nothing any more, so that every write fails with its values in the database's hands.
    await clinic.database.writes.schema
      .alterTable('patient_version')
      .renameTo('patient_version_gone')
      .execute();
    await clinic.database.writes.schema
      .alterTable('intake_version')
      .renameTo('intake_version_gone')
      .execute();
    const failed = [
      await send('/api/patients', aNewPatient({ familyName: 'Quillfeather' })),
      await send(
        `/api/courses/${patient.courseId}/intake`,
        anIntake({ answers: intakeAnswers({ complaint: 'Quillcomplaint' }) }),
      ),
    ];
    for (const { statusCode, body } of failed) {
      expect(statusCode).toBe(500);
      expect(body).not.toMatch(/Quill|_version|node_modules|\.ts/);
    }
    for (const { method, path, body } of await operationsOf(app)) {
      const url = path.replace('{courseId}', patient.courseId).replace(/\{\w+\}/g, () => newId());
      await app.inject({
        method,
        url,
        ...(body === null ? {} : { payload: { surplus: 'Quillfeather' } }),
        cookies: { [SESSION_COOKIE]: path === '/api/session' ? '' : token },
        headers: { 'x-plumbline': '1' },
      });
    }

    const log = lines.join('');
    expect(log).toContain('internal-error');
    expect(log).not.toMatch(/quill|555 0199|Smith/i);
    expect(log).not.toContain(token);
    await app.close();
    await clinic.close();
  });
});

/** A session of the chiropractor, in a clinic whose accounts are there. */
async function signedIn({ database, accountIds }: TestClinic): Promise<string> {
  const token = newSessionToken();
  const at = '2999-01-01T00:00:00.000Z';
  await database.transact((tx) =>
    insertSession(tx, { tokenHash: hashToken(token), accountId: accountIds.chiropractor, at, expiresAt: at }),
  );
  return token;
}
