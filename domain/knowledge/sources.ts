import { freezeDeeply } from './freeze.ts';
import data from './sources.json' with { type: 'json' };

/** What kind of ground a source is (C18); `own` marks what this product constructed itself. */
export type SourceTier = 'guideline' | 'study' | 'device label' | 'secondary' | 'client' | 'own';

export interface Source {
  readonly id: string;
  readonly label: string;
  readonly tier: SourceTier;
  readonly url: string | null;
  /** How the text was checked, shown beside it. */
  readonly checked: string;
}

export const sources = /* @__PURE__ */ freezeDeeply(data as readonly Source[]);

/** The source with this id. Throws a RangeError when there is none: a rule must not rest on nothing. */
export function findSource(id: string): Source {
  const source = sources.find((each) => each.id === id);
  if (!source) throw new RangeError(`No source has the id ${id}`);
  return source;
}

/** Whether no guideline, study, label or client document stands behind these ids; the screen then has to say so (C18). */
export function restsOnSecondarySourcesOnly(sourceIds: readonly string[]): boolean {
  return sourceIds.every((id) => ['secondary', 'own'].includes(findSource(id).tier));
}
