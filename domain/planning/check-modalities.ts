import { findContraindication, findRedFlag, findTriageRule, type StopRow } from '#domain/knowledge';
import {
  contraindicationsOf,
  effectOn,
  isStop,
  type IntakeFacts,
  type TriageFinding,
  type TriageResult,
} from '#domain/triage';
import { MODALITIES, RED_FLAGS, type Modality, type RedFlag } from '#domain/vocabulary';
import type { ModalityCause, ModalityCheck } from './result.ts';

/**
 * Rules T6–T9, C10 and P4: for each of the seven modalities, in vocabulary order, whether it may be planned and every
 * cause of a block or a warning, with rule and source ids; the strictest cause decides.
 *
 * A stop blocks all seven (T8), and names both the finding and its stop row. Under a clearance in force exactly the
 * permitted modalities reopen, each with a warning that carries the physician's condition; other rows still apply.
 */
export function checkModalities(facts: IntakeFacts, result: TriageResult): readonly ModalityCheck[] {
  const stops = result.findings.filter(isStop);
  const rows = contraindicationsOf(facts);
  return MODALITIES.map((modality) => {
    const cleared =
      !result.stopped && stops.length > 0 && facts.clearance?.permitted.includes(modality) === true;
    const causes: ModalityCause[] = cleared ? [clearanceCause()] : stops.flatMap(causesOfStop);
    for (const row of rows) {
      const effect = effectOn(row, modality, facts);
      // The physician judged exactly this finding, so its own row gives way to the condition.
      const judged = cleared && row.stopsPlan && !row.staysAfterClearance.includes(modality);
      if (effect !== 'none' && !judged) {
        causes.push({ ruleId: row.id, code: row.code, effect, sourceIds: row.sources });
      }
    }
    return describe(modality, causes);
  });
}

/** Whether an adjustment may not be planned, which the trial asked before it took a patient in. */
export function isAdjustmentBlocked(facts: IntakeFacts, result: TriageResult): boolean {
  return checkModalities(facts, result).some(
    ({ modality, status }) => modality === 'chiropractic_adjustment' && status === 'blocked',
  );
}

function describe(modality: Modality, causes: readonly ModalityCause[]): ModalityCheck {
  const absolute = uniqueByRule(causes.filter((cause) => cause.effect === 'absolute'));
  const relative = uniqueByRule(causes.filter((cause) => cause.effect === 'relative'));
  return {
    modality,
    status: absolute.length > 0 ? 'blocked' : relative.length > 0 ? 'warned' : 'open',
    causes: [...absolute, ...relative],
  };
}

/** Two findings can share a stop row; the row is named once, with the first finding that brought it. */
function uniqueByRule(causes: readonly ModalityCause[]): readonly ModalityCause[] {
  return causes.filter((cause, at) => causes.findIndex((each) => each.ruleId === cause.ruleId) === at);
}

function causesOfStop(finding: TriageFinding): readonly ModalityCause[] {
  const row = findContraindication(stopRowOf(finding));
  return [
    { ruleId: finding.ruleId, code: finding.code, effect: 'absolute', sourceIds: finding.sourceIds },
    { ruleId: row.id, code: finding.code, effect: 'absolute', sourceIds: row.sources },
  ];
}

function stopRowOf(finding: TriageFinding): StopRow {
  const isFlag = (RED_FLAGS as readonly string[]).includes(finding.code);
  const flag = isFlag ? findRedFlag(finding.code as RedFlag) : null;
  const row = flag?.id === finding.ruleId ? flag.stopRow : findTriageRule(finding.ruleId).stopRow;
  return row ?? 'stop_any_other_sign';
}

function clearanceCause(): ModalityCause {
  const row = findContraindication('clearance_condition');
  return { ruleId: row.id, code: row.code, effect: 'relative', sourceIds: row.sources };
}
