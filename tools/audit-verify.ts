import type { ChainFlaw, ChainReport } from '#contract/audit';
import { auditKeyOf } from '../server/audit/seal-in-background.ts';
import { NotedHead, readHead } from '../server/audit/noted-head.ts';
import { verifyChain } from '../server/audit/verify-chain.ts';
import { holdToSecret, readOrMakeSecret } from '../server/auth/secret.ts';
import { readConfig } from '../server/config.ts';
import { openDatabase } from '../server/db/open-database.ts';
import { StartError, reportFailure } from '../server/start-server.ts';

/**
 * npm run audit:verify: walks the chain of the audit. `-- 1234:0f3a…` also asks whether the chain still holds the head
 * that was written down. The exit status is 1 where the chain does not hold.
 */

const FLAW_WORDS: Readonly<Record<ChainFlaw['kind'], string>> = {
  missing: 'rows are missing before this one',
  changed: 'this row is not what was sealed here',
  added: 'this row was put in',
  'cut-off': 'the chain ends before this place, though it went further',
  head: 'the head of the chain was not written by a server of this clinic',
};

await reportFailure(async () => {
  const config = readConfig(process.env);
  const noted = process.argv.slice(2).map(readGiven);
  const database = await openDatabase(config);
  try {
    const secret = readOrMakeSecret(config.secretFile);
    await holdToSecret(database, secret, new Date());
    const inFile = config.auditHeadFile === null ? null : new NotedHead(config.auditHeadFile).read();
    const report = await verifyChain({
      db: database.reads,
      key: auditKeyOf(secret),
      now: () => new Date(),
      noted: inFile ? [...noted, inFile] : noted,
    });
    console.log(tell(report));
    process.exitCode = report.flaw === null ? 0 : 1;
  } finally {
    await database.close();
  }
});

function readGiven(text: string) {
  try {
    return readHead(text);
  } catch (error) {
    throw new StartError((error as Error).message);
  }
}

function tell({ checkedAt, head, flaw, late, tail }: ChainReport): string {
  const { kind, position, rowId } = flaw ?? {};
  const lines = [
    `The audit, looked at ${checkedAt}`,
    flaw === null
      ? `whole; rows that hold: ${head.position}`
      : `BROKEN at place ${position}${rowId ? `, row ${rowId}` : ''}: ${FLAW_WORDS[kind ?? 'changed']}; rows that hold before it: ${head.position}`,
    `rows not sealed yet: ${tail.rows}${tail.oldestAt === null ? '' : `, the oldest of ${tail.oldestAt}`}`,
  ];
  if (late.rows > 0) {
    lines.push(
      `rows sealed late: ${late.rows}, more than a minute after the time they give, from ${late.firstId} on: no server ran, or somebody put them in`,
    );
  }
  if (flaw === null && head.position > 0) lines.push(`to write down: ${head.position}:${head.seal}`);
  return lines.join('\n');
}
