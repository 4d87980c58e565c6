import { questionnaire, savedResponse } from './host.js';

globalThis.rmdqPeer = {
  show: () =>
    LForms.Util.addFormToPage(questionnaire, 'form', {
      fhirVersion: 'R4',
      ...(savedResponse ? { questionnaireResponse: savedResponse } : {}),
    }),
  hide: () => document.getElementById('form').replaceChildren(),
  response: () => LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'),
};

await rmdqPeer.show();
