import type { BrowserContext, Page } from '@playwright/test';
import { aNewPatient } from '../../server/testing/builders.ts';
import { type Clinic, cookieOf } from '../clinic.ts';
import type { PeerServer } from './peers.ts';
import type { Counting } from './questionnaire.ts';

/** One of the forms that are measured, as somebody at the browser meets it. */
export interface Form {
  readonly name: string;
  /** Opens a form nobody has answered, in a browser context that holds nothing yet. */
  open(context: BrowserContext): Promise<OpenForm>;
}

export interface OpenForm {
  readonly page: Page;
  /** What the page runs to take the form away and to show it again. */
  readonly toggle: string;
  /** The score on the screen; null while no number is shown. */
  shown(): Promise<number | null>;
  /** Saves the form; answers the score that is stored then, null when there is none. */
  store(): Promise<number | null>;
}

/** The product's own, in the intake of a new patient. */
export function productForm(clinic: Clinic): Form {
  return {
    name: 'Plumbline',
    open: async (context) => {
      const { page: url, api } = await register(clinic);
      await context.addCookies([cookieOf(clinic)]);
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'commit' });
      return {
        page,
        toggle: `{ hide: () => ${clickSection('pain')}, show: () => ${clickSection('disability')} }`,
        shown: async () => {
          const words = await page.locator('pl-rmdq-form .progress strong').innerText();
          return numberIn(/^Score (\d+) of 24$/.exec(words)?.[1]);
        },
        store: async () => {
          const saved = page.waitForResponse(
            (response) => response.url() === api && response.request().method() === 'POST',
          );
          await page.getByRole('button', { name: 'Save intake' }).click();
          await saved;
          await page.getByText(/^Saved/).waitFor();
          const view = (await (await page.request.get(api)).json()) as StoredIntake;
          return view.intake.rmdqScore;
        },
      };
    },
  };
}

interface StoredIntake {
  readonly intake: { readonly rmdqScore: number | null };
}

const PEER_NAMES = { lforms: 'LForms', medplum: 'Medplum' };
const COUNTING_NAMES = { none: '', usual: ', usual expression', guarded: ', guarded expression' };

/** A peer's, on a page of its own. The app around it, which would store its response, is the session storage. */
export function peerForm(peers: PeerServer, peer: 'lforms' | 'medplum', counting: Counting): Form {
  return {
    name: PEER_NAMES[peer] + COUNTING_NAMES[counting],
    open: async (context) => {
      const page = await context.newPage();
      await page.goto(peers.pageOf(peer, counting), { waitUntil: 'commit' });
      return {
        page,
        toggle: 'rmdqPeer',
        shown: async () => numberIn(await page.locator('input[id^=total]').inputValue()),
        store: async () => {
          const stored = await page.evaluate<Response>(
            "sessionStorage.setItem('response', JSON.stringify(rmdqPeer.response())), JSON.parse(sessionStorage.getItem('response'))",
          );
          const total = stored?.item?.find(({ linkId }) => linkId === 'total');
          return total?.answer?.[0]?.valueInteger ?? null;
        },
      };
    },
  };
}

/** What of a FHIR QuestionnaireResponse is read here; null before the first change. */
type Response = {
  readonly item?: readonly {
    readonly linkId: string;
    readonly answer?: readonly { readonly valueInteger?: number }[];
  }[];
} | null;

function clickSection(section: string): string {
  return `document.querySelector('nav a[href$="section=${section}"]').click()`;
}

/** Registers a patient and answers where the intake of the course stands. */
async function register(clinic: Clinic): Promise<{ readonly page: string; readonly api: string }> {
  const patient = aNewPatient();
  await clinic.post('/api/patients', patient);
  const { id, courseId } = patient;
  return {
    page: `${clinic.address}/patients/${id}/courses/${courseId}/intake?section=disability`,
    api: `${clinic.address}/api/courses/${courseId}/intake`,
  };
}

function numberIn(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}
