// Runs one of the project's scripts under the project's own Node, installing what is missing first.
// This file alone must run on whatever Node the machine has (20 or later), so it is plain JavaScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, 'node_modules', '.plumbline-installed');
const [script, ...scriptArguments] = process.argv.slice(2);

installPackages();
runScript();

/**
 * `npm ci` when the lock file is not the one that was last installed; nothing, and no network, otherwise. The packages'
 * own install scripts do not run: their binaries come with them, and npm would try to compile better-sqlite3 where no
 * compiler is. Only the package that brings Node 24 needs its script.
 */
function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;

  // What is installed is told beside the script's own output, which others may read.
  console.error('Installing packages (npm ci) …');
  if (!runNpm('ci', '--ignore-scripts', '--no-audit', '--no-fund') || !runNpm('rebuild', 'node')) {
    console.error(
      'The packages could not be installed; the lines above say why. The first time needs the network.',
    );
    process.exit(1);
  }
  writeFileSync(stampFile, wanted);
}

function runNpm(...words) {
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? ['node', npm] : ['npm'];
  const options = {
    cwd: root,
    env: { ...process.env, PATH: pathOfMachine() },
    stdio: ['inherit', process.stderr.fd, 'inherit'],
    shell: !npm && process.platform === 'win32',
  };
  return spawnSync(command, [...before, ...words, '--loglevel=error'], options).status === 0;
}

/** The PATH without the project's own Node, which npm put first and `npm ci` deletes while it runs on it. */
function pathOfMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.startsWith(join(root, 'node_modules'))).join(delimiter);
}

function runScript() {
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const env = {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  };
  const child = spawn(node, [join(root, script), ...scriptArguments], { cwd: root, stdio: 'inherit', env });
  // The terminal tells both processes of Ctrl-C; a signal from elsewhere is passed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
