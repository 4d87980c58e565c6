import { failed, idle, loading, problemOf, ready, valueOf } from './loadable';

const problem = { type: '/problems/offline', title: 'No answer.', status: 0 };

describe('a loadable', () => {
  it('keeps what was there while it loads again and when that fails', () => {
    const again = loading(ready('the list'));
    expect(valueOf(again)).toBe('the list');
    expect(valueOf(failed(again, problem))).toBe('the list');
  });

  it('has nothing to show before the first answer', () => {
    expect(valueOf(idle)).toBeNull();
    expect(valueOf(failed(loading(idle), problem))).toBeNull();
  });

  it('tells of a problem only when it has failed', () => {
    expect(problemOf(failed(idle, problem))).toBe(problem);
    expect(problemOf(ready('the list'))).toBeNull();
  });
});
