import { spawn } from 'node:child_process';

/** Runs a program to its end with its output on this terminal; answers its exit status. */
export function runCommand(
  command: string,
  commandArguments: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs one of the installed packages' programs under the project's own Node. */
export function runPackage(
  file: string,
  packageArguments: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return runCommand(process.execPath, [`node_modules/${file}`, ...packageArguments], env);
}
