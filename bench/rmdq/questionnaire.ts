import { RMDQ_ITEMS, RMDQ_RANGE } from '#domain/vocabulary';

/**
 * How the peers' questionnaire counts: not at all; as published examples do, by counting what is ticked; or with a
 * guard that leaves the total empty until every item is answered.
 */
export type Counting = 'none' | 'usual' | 'guarded';

/** The 24 items as a FHIR R4 questionnaire: each a choice of yes and no shown as radio buttons. */
export function rmdqQuestionnaire(counting: Counting): object {
  return {
    resourceType: 'Questionnaire',
    status: 'active',
    title: 'Roland-Morris disability questionnaire',
    item: [...RMDQ_ITEMS.map(itemOf), ...(counting === 'none' ? [] : [totalOf(EXPRESSIONS[counting])])],
  };
}

const COUNT = "%resource.item.answer.value.where(code = 'yes').count()";
const ANSWERED = '%resource.item.answer.value.where(code.exists()).count()';
const EXPRESSIONS = {
  usual: COUNT,
  guarded: `iif(${ANSWERED} = ${RMDQ_RANGE.max}, ${COUNT}, {})`,
};

function itemOf(text: string, index: number): object {
  return {
    linkId: `item-${index + 1}`,
    text,
    type: 'choice',
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
        valueCodeableConcept: {
          coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'radio-button' }],
        },
      },
    ],
    answerOption: [
      { valueCoding: { code: 'yes', display: 'Yes' } },
      { valueCoding: { code: 'no', display: 'No' } },
    ],
  };
}

function totalOf(expression: string): object {
  return {
    linkId: 'total',
    text: 'Score',
    type: 'integer',
    readOnly: true,
    extension: [
      {
        url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
        valueExpression: { language: 'text/fhirpath', expression },
      },
    ],
  };
}
