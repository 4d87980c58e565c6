import '@mantine/core/styles.css';
import '@medplum/react/styles.css';
import { MantineProvider } from '@mantine/core';
import { MedplumClient } from '@medplum/core';
import { MedplumProvider, QuestionnaireForm } from '@medplum/react';
import { createRoot } from 'react-dom/client';
import { questionnaire, savedResponse } from './host.js';

// The real client, cut off at the network: the form needs none.
const medplum = new MedplumClient({
  baseUrl: location.origin,
  fetch: () => Promise.reject(new Error('This page has no server.')),
});
let response = savedResponse;
const root = createRoot(document.getElementById('form'));

globalThis.rmdqPeer = {
  show: () =>
    root.render(
      <MantineProvider>
        <MedplumProvider medplum={medplum}>
          <QuestionnaireForm
            questionnaire={questionnaire}
            questionnaireResponse={savedResponse ?? undefined}
            onChange={(changed) => {
              response = changed;
            }}
          />
        </MedplumProvider>
      </MantineProvider>,
    ),
  hide: () => root.render(null),
  response: () => response,
};

rmdqPeer.show();
