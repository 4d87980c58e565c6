// Whatever else a machine does can only make a call slower. So a figure is taken in many short windows, and the
// quietest one is the product's own.

/** Calls a second in the quietest of many windows, going through the inputs again and again. */
export function callsPerSecond<Input>(
  call: (input: Input) => unknown,
  inputs: readonly Input[],
  { windows, windowMs }: { readonly windows: number; readonly windowMs: number },
): number {
  const found: number[] = [];
  for (let window = 0; window < windows; window += 1) {
    const start = performance.now();
    let [calls, elapsedMs] = [0, 0];
    while (elapsedMs < windowMs) {
      for (const input of inputs) call(input);
      calls += inputs.length;
      elapsedMs = performance.now() - start;
    }
    found.push((calls / elapsedMs) * 1000);
  }
  return Math.max(...found);
}

/** Milliseconds of single calls. */
export interface CallTimes {
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** Times each call by itself, and answers the window whose slow calls were fastest. */
export function timeCalls<Input>(
  call: (input: Input) => unknown,
  inputs: readonly Input[],
  { windows, rounds }: { readonly windows: number; readonly rounds: number },
): CallTimes {
  const found = Array.from({ length: windows }, (): CallTimes => {
    const times = Array.from({ length: rounds }, () => inputs.map((input) => timeOnce(call, input))).flat();
    times.sort((a, b) => a - b);
    return { medianMs: at(times, 0.5), p99Ms: at(times, 0.99) };
  });
  return found.reduce((best, each) => (each.p99Ms < best.p99Ms ? each : best));
}

export function timeOnce<Input>(call: (input: Input) => unknown, input: Input): number {
  const start = performance.now();
  call(input);
  return performance.now() - start;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
