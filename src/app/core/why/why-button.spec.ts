import { TestBed } from '@angular/core/testing';
import { listRules } from '#domain/knowledge';
import { MODALITIES } from '#domain/vocabulary';
import { explain } from './panel/explain';
import { explanationBehind } from './testing/explanation-behind';
import { WhyButton } from './why-button';
import { type WhySubject, ruleSubject } from './why-subject';

const THRUST_BLOCK: WhySubject = {
  title: 'Adjustment',
  reasons: [{ ruleId: 'contra.osteoporosis', code: 'osteoporosis', effect: 'blocks' }],
  evidenceOn: 'chiropractic_adjustment',
  acuity: 'chronic',
  techniquesLeft: ['drop_piece', 'mobilisation'],
};

describe('the "Why?" of an answer', () => {
  async function buttonFor(subject: WhySubject): Promise<HTMLButtonElement> {
    const fixture = TestBed.createComponent(WhyButton);
    fixture.componentRef.setInput('subject', subject);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button');
    if (!button) throw new Error('no button');
    return button;
  }

  it('opens with rule, answer, evidence for and against, sources and how each was checked', async () => {
    const text = await explanationBehind(await buttonFor(THRUST_BLOCK));
    for (const words of [
      'Why? Adjustment',
      'Not clinically reviewed',
      'Blocks: Osteoporosis',
      'Osteoporosis, no fracture: answered yes',
      'contra.osteoporosis',
      'Low-force techniques remain: drop-piece, gentle mobilisation.',
      'Strength:',
      'Chronic, over 12 weeks this patient',
      'For',
      'Against',
      '(guideline)',
      'Checked: read in part',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('gives the focus back to what opened it', async () => {
    const button = await buttonFor(THRUST_BLOCK);
    await explanationBehind(button);
    expect(document.activeElement).toBe(button);
  });

  it('says what it is about to whoever cannot see where it stands', async () => {
    const button = await buttonFor(THRUST_BLOCK);
    expect(button.textContent.replace(/\s+/g, ' ').trim()).toBe('Why? Adjustment');
  });
});

describe('the explanation of a rule', () => {
  it('has words and sources for every rule there is', () => {
    for (const { id } of listRules()) {
      const { reasons, sources } = explain(
        ruleSubject('x', [{ ruleId: id, code: null, effect: 'suggests' }]),
      );
      expect(reasons[0]?.text).withContext(id).toMatch(/\w/);
      expect(reasons[0]?.because)
        .withContext(id)
        .toMatch(/^[A-Z0-9]/);
      expect(sources.length).withContext(id).toBeGreaterThan(0);
      for (const source of sources) expect(source.checked).withContext(id).toMatch(/\w/);
    }
  });

  it('has evidence for every modality, at every acuity', () => {
    for (const evidenceOn of MODALITIES) {
      const { evidence } = explain({ ...ruleSubject('x', []), evidenceOn });
      expect(evidence?.byAcuity.length).withContext(evidenceOn).toBe(3);
      expect(evidence?.sides.map(({ heading }) => heading)).toEqual(['For', 'Against']);
      expect(evidence?.sides[1]?.statements.length).withContext(evidenceOn).toBeGreaterThan(0);
    }
  });

  it('says where a block rests on secondary sources only, and only there', () => {
    const weak = (ruleId: string) =>
      explain(ruleSubject('x', [{ ruleId, code: null, effect: 'blocks' }])).reasons[0]?.isWeak;
    expect(weak('contra.osteoporosis')).toBeFalse();
    expect(listRules().some(({ id, kind }) => kind === 'contraindication' && weak(id) === true)).toBeTrue();
  });

  it('marks the acuity of this patient, and none where it is not known', () => {
    const marked = (acuity: WhySubject['acuity']) =>
      explain({ ...THRUST_BLOCK, acuity }).evidence?.byAcuity.filter(({ isOfPatient }) => isOfPatient).length;
    expect(marked('acute')).toBe(1);
    expect(marked(null)).toBe(0);
  });

  it('says so where a rule is no longer in these rules', () => {
    const { reasons } = explain(ruleSubject('x', [{ ruleId: 'gone', code: null, effect: 'stops' }]));
    expect(reasons[0]?.text).toContain('not in the version of the rules');
  });

  it('names no technique where none is left', () => {
    expect(explain({ ...THRUST_BLOCK, techniquesLeft: [] }).techniques).toBe('No manual technique is left.');
  });
});
