import { questionnaire, savedResponse } from './host.js';

globalThis.rmdqPeer = {
  response: () => LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'),
};

await LForms.Util.addFormToPage(questionnaire, 'form', {
  fhirVersion: 'R4',
  ...(savedResponse ? { questionnaireResponse: savedResponse } : {}),
});
