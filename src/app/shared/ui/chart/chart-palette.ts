/** Colours and type of a chart, read from the page's own tokens so that both themes hold. */
export interface ChartPalette {
  readonly series: Readonly<Record<1 | 2 | 3, string>>;
  readonly text: string;
  readonly quietText: string;
  readonly line: string;
  readonly surface: string;
  readonly good: string;
  readonly goodSoft: string;
  readonly between: string;
  readonly event: string;
  readonly fontFamily: string;
}

/**
 * Reads the tokens as the probe element sees them. A token may hold light-dark(), which a canvas cannot read. For paper
 * the light colours are read whatever the theme.
 */
export function readPalette(probe: HTMLElement, isForPaper = false): ChartPalette {
  probe.style.colorScheme = isForPaper ? 'light' : '';
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  return {
    series: { 1: colour('--pl-series-1'), 2: colour('--pl-series-2'), 3: colour('--pl-series-3') },
    text: colour('--mat-sys-on-surface'),
    quietText: colour('--mat-sys-on-surface-variant'),
    line: colour('--pl-line'),
    surface: colour('--mat-sys-surface-container-lowest'),
    good: colour('--pl-good'),
    goodSoft: colour('--pl-good-soft'),
    between: colour('--mat-sys-surface-container'),
    event: colour('--pl-stop'),
    fontFamily: getComputedStyle(probe).fontFamily,
  };
}

/** Calls back whenever the theme may have changed: by choice on the page, or by the device. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const device = matchMedia('(prefers-color-scheme: dark)');
  device.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    device.removeEventListener('change', changed);
  };
}
